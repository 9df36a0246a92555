package io.github.belvo4j.ticketstore.tck;

import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The contract, run against stores that each violate it in one way. */
final class BrokenStores {

    private BrokenStores() {}

    static class LooksAndTakes extends TicketStoreContract {
        @Override
        protected List<TicketStore> nodes() {
            CountDownLatch twoHaveLooked = new CountDownLatch(2);
            return List.of(new MapStore() {
                @Override
                public Optional<MfaTicket> claim(String key) {
                    Kept kept = tickets.get(checked(key));
                    twoHaveLooked.countDown();
                    await(twoHaveLooked);
                    tickets.remove(key);
                    return alive(kept);
                }
            });
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static class NeverRemoves extends TicketStoreContract {
        @Override
        protected List<TicketStore> nodes() {
            return List.of(new MapStore() {
                @Override
                public Optional<MfaTicket> claim(String key) {
                    return alive(tickets.get(checked(key)));
                }
            });
        }
    }

    static class NeverExpires extends TicketStoreContract {
        @Override
        protected List<TicketStore> nodes() {
            return List.of(new MapStore() {
                @Override
                public Optional<MfaTicket> claim(String key) {
                    return Optional.ofNullable(tickets.remove(checked(key))).map(Kept::ticket);
                }
            });
        }
    }

    static class KeepsFirstExpiry extends TicketStoreContract {
        @Override
        protected List<TicketStore> nodes() {
            return List.of(new MapStore() {
                @Override
                Kept replace(Kept older, Kept newer) {
                    return new Kept(newer.ticket(), older.expiry());
                }
            });
        }
    }

    static class Apart extends TicketStoreContract {
        @Override
        protected List<TicketStore> nodes() {
            return List.of(new MapStore(), new MapStore());
        }
    }

    static class Talks extends TicketStoreContract {
        @Override
        protected List<TicketStore> nodes() {
            return List.of(new MapStore() {
                @Override
                public String toString() {
                    return tickets.toString();
                }
            });
        }
    }

    record Kept(MfaTicket ticket, Instant expiry) {}

    /** Correct, except for what a subclass overrides. */
    static class MapStore implements TicketStore {

        final Map<String, Kept> tickets = new ConcurrentHashMap<>();

        @Override
        public void save(String key, MfaTicket ticket, Instant expiry) {
            if (ticket == null || expiry == null) {
                throw new IllegalArgumentException();
            }
            tickets.merge(checked(key), new Kept(ticket, expiry), this::replace);
        }

        @Override
        public Optional<MfaTicket> claim(String key) {
            return alive(tickets.remove(checked(key)));
        }

        @Override
        public void forget(String key) {
            tickets.remove(checked(key));
        }

        Kept replace(Kept older, Kept newer) {
            return newer;
        }

        static Optional<MfaTicket> alive(Kept kept) {
            return kept == null || !Instant.now().isBefore(kept.expiry())
                    ? Optional.empty()
                    : Optional.of(kept.ticket());
        }

        static String checked(String key) {
            if (key.isBlank()) {
                throw new IllegalArgumentException();
            }
            return key;
        }
    }
}

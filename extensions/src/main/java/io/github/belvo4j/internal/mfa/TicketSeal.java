package io.github.belvo4j.internal.mfa;

import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.options.Credentials;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals tickets with AES-256-GCM under a key derived from the credentials by HKDF (RFC 5869): only clients with the same
 * credentials can open them, and tampering is detected.
 */
public final class TicketSeal {

    private static final String VERSION = "belvo4j.v1.";
    private static final byte[] VERSION_BYTES = VERSION.getBytes(StandardCharsets.US_ASCII);
    private static final int USUAL_LENGTH = 1_000;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public TicketSeal(Credentials credentials) {
        this.key = derive(credentials);
    }

    /**
     * Creates the exception for a paused call, with a ticket and the challenge. If the credentials are deleted before the
     * challenge's deadline, the time of their deletion becomes the deadline.
     *
     * @throws UnreadableResponseException if the session is too long for a ticket
     */
    public MfaRequiredException pause(
            ErrorResponse answer, String resource, MfaChallenge challenge, ResumeTerms terms) {
        MfaChallenge bounded = terms.limit() == null ? challenge : challenge.noLaterThan(terms.limit());
        PausedTicket ticket = new PausedTicket(PausedCall.of(resource, bounded, terms), this);
        if (mayBeTooLong(bounded) && ticket.serialized().length() > MfaTicket.MAX_LENGTH) {
            throw new UnreadableResponseException(answer, "its session is longer than a ticket can hold", null);
        }
        return new MfaRequiredException(answer, bounded, ticket);
    }

    /**
     * Returns whether the ticket may be too long. Only then is it sealed to check, since sealing takes time and most sessions
     * are short.
     */
    private static boolean mayBeTooLong(MfaChallenge challenge) {
        return challenge.session().length()
                        + challenge.link().map(String::length).orElse(0)
                > USUAL_LENGTH;
    }

    /** Returns the serialized form of a ticket. */
    String seal(PausedCall call) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(Json.MAPPER.writeValueAsBytes(call));
            byte[] ticket = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return text(ticket);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A ticket can't be sealed on this machine", e);
        }
    }

    /**
     * Opens a ticket.
     *
     * @throws InvalidMfaTicketException if the ticket was created by another version of the SDK or with other credentials, or
     *     was altered
     */
    public PausedCall open(MfaTicket ticket) {
        if (ticket instanceof PausedTicket paused && paused.seal().key.equals(key)) {
            return paused.call();
        }
        String text = ticket.serialized();
        if (!text.startsWith(VERSION)) {
            throw new InvalidMfaTicketException("The ticket belongs to another version of this SDK");
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
            if (!text.equals(text(bytes))) {
                // The last character has unused bits.
                throw new InvalidMfaTicketException("The ticket was altered");
            }
            if (bytes.length <= NONCE_BYTES + TAG_BITS / 8) {
                throw new InvalidMfaTicketException("The ticket is truncated");
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
            byte[] open = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Json.MAPPER.readValue(open, PausedCall.class);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new InvalidMfaTicketException("The ticket was altered, or sealed with other credentials");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A ticket can't be opened on this machine", e);
        }
    }

    private static String text(byte[] ticket) {
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(ticket);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(VERSION_BYTES);
        return cipher;
    }

    private static SecretKeySpec derive(Credentials credentials) {
        byte[] extracted = hmac(utf8(credentials.secretId()), utf8(credentials.secretPassword()));
        byte[] info = utf8("belvo4j ticket v1");
        byte[] expanded = hmac(
                extracted,
                ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array());
        return new SecretKeySpec(expanded, "AES");
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

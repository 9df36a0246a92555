-- Tickets of paused calls, each until a machine claims it or it expires.
CREATE TABLE IF NOT EXISTS belvo_tickets (
    flow       VARCHAR(255)   NOT NULL PRIMARY KEY,
    ticket     VARCHAR(16384) NOT NULL, -- sealed
    expires_at BIGINT         NOT NULL  -- milliseconds since 1970-01-01, UTC
)

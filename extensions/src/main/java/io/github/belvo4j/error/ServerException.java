package io.github.belvo4j.error;

/**
 * Thrown when Belvo responds with status 5xx or 408: a failure at Belvo or at the institution, or a request that took longer
 * than five minutes. Retry later; after a 408, part of the data may already be available.
 */
public final class ServerException extends ApiException {

    private static final long serialVersionUID = 1L;

    public ServerException(ErrorResponse response) {
        super(response);
    }
}

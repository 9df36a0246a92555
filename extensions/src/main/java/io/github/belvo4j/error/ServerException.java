package io.github.belvo4j.error;

/**
 * Status 5xx or 408: a fault at Belvo or at the institution, or an answer that took over five minutes. Worth repeating
 * later; after a 408 part of the data may be there already.
 */
public final class ServerException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was answered.
     *
     * @param response the answer
     */
    public ServerException(ErrorResponse response) {
        super(response);
    }
}

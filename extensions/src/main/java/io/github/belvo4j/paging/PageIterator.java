package io.github.belvo4j.paging;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntFunction;

/** Iterates over the pages of a list in order, with some of them fetched in advance. */
final class PageIterator<T> implements Iterator<Page<T>> {

    private final IntFunction<Page<T>> pages;
    private final int ahead;
    private final Executor executor;

    /** The pages that have been requested but not returned yet, starting with the page {@code next}. */
    private final Queue<FutureTask<Page<T>>> requested = new ArrayDeque<>();

    private int next;
    private int largestPage = 1;
    private boolean ended;

    /**
     * Creates an iterator over a list.
     *
     * @param ahead the number of pages to request in advance, 0 or more
     */
    PageIterator(IntFunction<Page<T>> pages, int first, int ahead, Executor executor) {
        this.pages = pages;
        this.next = first;
        this.ahead = ahead;
        this.executor = executor;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Page<T> next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        Page<T> page = fetch();
        next++;
        ended = page.isLast();
        if (ended) {
            cancel();
        } else {
            requestAfter(page);
        }
        return page;
    }

    private Page<T> fetch() {
        FutureTask<Page<T>> page = requested.poll();
        return page == null ? pages.apply(next) : await(page);
    }

    private Page<T> await(FutureTask<Page<T>> page) {
        // Does nothing if a thread has already started the task. Otherwise, this thread runs it: waiting for another
        // could take forever, since this thread may be the only one that the executor has.
        page.run();
        try {
            return page.get();
        } catch (InterruptedException e) {
            page.cancel(true);
            cancel();
            Thread.currentThread().interrupt();
            // Fails immediately, with the exception that an interrupted call throws.
            return pages.apply(next);
        } catch (ExecutionException e) {
            cancel();
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }

    private void requestAfter(Page<T> page) {
        largestPage = Math.max(largestPage, page.items().size());
        // The page indicates that another one follows, so the number is valid even if the count is wrong.
        long last = Math.max(next, (page.count() + largestPage - 1) / largestPage);
        while (requested.size() < ahead && next + requested.size() <= last) {
            int number = next + requested.size();
            FutureTask<Page<T>> request = new FutureTask<>(() -> pages.apply(number));
            requested.add(request);
            if (!begin(request)) {
                return;
            }
        }
    }

    private boolean begin(FutureTask<Page<T>> request) {
        try {
            executor.execute(request);
            return true;
        } catch (RejectedExecutionException busy) {
            // The request stays in the queue: the reading thread sends it when it needs the page.
            return false;
        }
    }

    /** Cancels the requests in progress. */
    void cancel() {
        requested.forEach(request -> request.cancel(true));
        requested.clear();
    }
}

package parley.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Few threads for long work. Work whose client has closed the connection is interrupted, so that its core is free for the
 * next question; a client that asks again and again thus never has more than its last question worked on.
 */
final class Workers implements AutoCloseable {

    private static final int WAITING = 64;
    private static final int LOOK_MILLISECONDS = 100;

    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(daemons("watch clients"));
    private final Set<Job> jobs = ConcurrentHashMap.newKeySet();

    /** @param most pieces of work at the same time */
    Workers(int most) {
        threads = new ThreadPoolExecutor(
                most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), daemons("analysis"));
        var unused = watch.scheduleWithFixedDelay(
                () -> jobs.forEach(Job::look), LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Has work done by and by.
     *
     * @param client whose closing ends the work; nothing where it cannot be watched
     * @param done takes the reply
     * @param gone is run instead where the client went
     * @throws ApiException if too much is waiting
     */
    void submit(Optional<SocketChannel> client, Supplier<Reply> work, Consumer<Reply> done, Runnable gone) {
        Job job = new Job(client, work, done, gone);
        jobs.add(job);
        try {
            threads.execute(job);
        } catch (RejectedExecutionException e) {
            jobs.remove(job);
            throw ApiException.of(503, "busy", "Too many questions are waiting. Ask again in a moment.");
        }
    }

    /** Pieces of work that are waiting or being done. */
    int count() {
        return jobs.size();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
    }

    private enum State {
        WAITING,
        RUNNING,
        GONE,
        OVER
    }

    private final class Job implements Runnable {
        private final Optional<SocketChannel> client;
        private final Supplier<Reply> work;
        private final Consumer<Reply> done;
        private final Runnable gone;
        private State state = State.WAITING;
        private Optional<Thread> worker = Optional.empty();
        private boolean sentMore;

        Job(Optional<SocketChannel> client, Supplier<Reply> work, Consumer<Reply> done, Runnable gone) {
            this.client = client;
            this.work = work;
            this.done = done;
            this.gone = gone;
        }

        @Override
        public void run() {
            if (begin()) {
                Reply reply = work.get();
                end(reply);
            }
        }

        private synchronized boolean begin() {
            if (state != State.WAITING) {
                return false;
            }
            state = State.RUNNING;
            worker = Optional.of(Thread.currentThread());
            return true;
        }

        private void end(Reply reply) {
            boolean stays;
            boolean more;
            synchronized (this) {
                stays = state == State.RUNNING;
                more = sentMore;
                state = stays ? State.OVER : state;
                worker = Optional.empty();
                Thread.interrupted();
            }
            jobs.remove(this);
            if (stays) {
                done.accept(more ? reply.with("Connection", "close") : reply);
            }
        }

        /**
         * Nobody else reads the connection until the reply is written. What a client sends before it has its answer is
         * lost, which is why the connection is closed after it.
         */
        private synchronized void look() {
            if (client.isEmpty() || sentMore || state == State.GONE || state == State.OVER) {
                return;
            }
            try {
                int read = client.get().read(ByteBuffer.allocate(1));
                sentMore = read > 0;
                if (read < 0) {
                    leave();
                }
            } catch (IOException e) {
                leave();
            }
        }

        private void leave() {
            state = State.GONE;
            worker.ifPresent(Thread::interrupt);
            threads.remove(this);
            jobs.remove(this);
            gone.run();
        }
    }
}

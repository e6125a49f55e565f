// Discrete events: a clock, things that serve one after another, a log that flushes for many at once, a pool of connections.

/** Runs what is due, in order of time; of two at the same time the one that was planned first. */
export class Timeline {
  now = 0;
  #heap = [];
  #planned = 0;

  in(delay, run) {
    const heap = this.#heap;
    const event = { at: this.now + delay, order: this.#planned++, run };
    let place = heap.push(event) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(event, heap[parent])) break;
      heap[place] = heap[parent];
      place = parent;
    }
    heap[place] = event;
  }

  runUntil(end) {
    while (this.#heap.length > 0 && this.#heap[0].at <= end) {
      const { at, run } = this.#take();
      this.now = at;
      run();
    }
    this.now = end;
  }

  #take() {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], last)) break;
      heap[place] = heap[child];
      place = child;
    }
    if (heap.length > 0) heap[place] = last;
    return first;
  }
}

function isBefore(one, other) {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** `servers` that take work from one line (processor cores, connections, places of a worker). */
export class Station {
  /** Milliseconds of work that was asked for since `watch`. */
  asked = 0;
  waits = [];
  #busy = 0;
  #line = [];
  /** Where the line begins: taking the first off an array of a million moves all others. */
  #first = 0;
  #isWatched = false;

  constructor(timeline, servers) {
    this.timeline = timeline;
    this.servers = servers;
  }

  watch() {
    this.#isWatched = true;
    this.asked = 0;
    this.waits = [];
  }

  /** Serves for `time` milliseconds, then goes on with `next`. */
  serve(time, next) {
    this.asked += time;
    this.enter(() =>
      this.timeline.in(time, () => {
        this.leave();
        next();
      }),
    );
  }

  /** Goes on when a server is free, and keeps it until `leave`. */
  enter(next) {
    const since = this.timeline.now;
    const begin = () => {
      if (this.#isWatched) this.waits.push(this.timeline.now - since);
      next();
    };
    if (this.#busy < this.servers) {
      this.#busy++;
      begin();
    } else this.#line.push(begin);
  }

  leave() {
    if (this.#first === this.#line.length) {
      this.#busy--;
      return;
    }
    const next = this.#line[this.#first++];
    if (this.#first > 1_000 && this.#first * 2 > this.#line.length) {
      this.#line = this.#line.slice(this.#first);
      this.#first = 0;
    }
    next();
  }
}

/** The write-ahead log: one flush at a time, and each takes along all that wait when it begins (group commit). */
export class Log {
  asked = 0;
  waits = [];
  flushes = 0;
  #waiting = [];
  #isFlushing = false;
  #isWatched = false;

  constructor(timeline, { flushMs, bytesPerMs }) {
    Object.assign(this, { timeline, flushMs, bytesPerMs });
  }

  watch() {
    this.#isWatched = true;
    this.asked = 0;
    this.flushes = 0;
    this.waits = [];
  }

  commit(bytes, next) {
    this.asked += bytes / this.bytesPerMs;
    this.#waiting.push({ bytes, next, since: this.timeline.now });
    if (!this.#isFlushing) this.#flush();
  }

  #flush() {
    const together = this.#waiting;
    this.#isFlushing = together.length > 0;
    if (!this.#isFlushing) return;
    this.#waiting = [];
    this.flushes++;
    const bytes = together.reduce((sum, commit) => sum + commit.bytes, 0);
    this.timeline.in(this.flushMs + bytes / this.bytesPerMs, () => {
      for (const { next, since } of together) {
        if (this.#isWatched) this.waits.push(this.timeline.now - since);
        next();
      }
      this.#flush();
    });
  }
}

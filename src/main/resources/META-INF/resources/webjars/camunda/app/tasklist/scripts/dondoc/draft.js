// Unfinished input, kept on the server a moment after the last key. Nothing goes to the browser's own storage: computers are
// shared, and the engine's form library would leave it there.

import { call, Refusal } from './server.js';
import { writeTime } from './text.js';

const PAUSE = 800;
const LONGEST_FLIGHT = 30000;

export class Draft {
  /**
   * @param collect gives the values to keep; undefined takes the draft away
   * @param report is told 'saving', 'saved' or the Refusal
   */
  constructor(address, collect, report) {
    Object.assign(this, { address, collect, report, savedAt: '', last: null, open: false, settledAt: 0, timer: null, flight: null, saves: Promise.resolve() });
  }

  /** From here on changes are kept. @param last what the server has, as content() writes it; by default what is there now */
  start(last = this.content()) {
    this.open = true;
    this.last = last;
  }

  later() {
    if (this.open) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.now(), PAUSE);
    }
  }

  /**
   * One after the other, so that an earlier one never arrives last; what is written while one is under way is saved after it.
   *
   * @param leaving the page goes away: the request has to outlive it and can wait for no other
   * @returns settles once the server has what stands here, or could not take it
   */
  now(leaving = false) {
    clearTimeout(this.timer);
    if (leaving) {
      this.cancel();
      return this.isAhead() ? this.save(true) : Promise.resolve();
    }
    this.saves = this.saves.then(() => this.catchUp());
    return this.saves;
  }

  async catchUp() {
    while (this.isAhead() && (await this.save(false))) {
      // Something was written meanwhile.
    }
  }

  /** Whether something stands here that the server does not have. */
  isAhead() {
    return this.open && this.content() !== this.last;
  }

  async save(leaving) {
    const content = this.content();
    const flight = new AbortController();
    const timeout = setTimeout(() => flight.abort(), LONGEST_FLIGHT);
    this.flight = flight;
    // Until it is answered nobody knows what the server has.
    this.last = null;
    this.report('saving');
    try {
      // Browsers let no more than 64 KB outlive a page.
      const options = { signal: flight.signal, keepalive: leaving && content.length < 20000 };
      await (content === '' ? call('DELETE', this.address, undefined, options) : call('PUT', this.address, content, options));
      this.last = content;
      this.savedAt = writeTime(new Date());
      this.report('saved');
      return true;
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        this.report(fault);
      } else if (this.open && this.flight === flight) {
        this.report(new Refusal(0));
      }
      return false;
    } finally {
      clearTimeout(timeout);
      this.settledAt = performance.now();
      if (this.flight === flight) {
        this.flight = null;
      }
    }
  }

  /** While the form is being posted, and after: a draft that arrives late must not come back. */
  stop() {
    this.open = false;
    clearTimeout(this.timer);
    this.cancel();
  }

  /** The form was refused: go on keeping. */
  resume() {
    this.open = true;
    this.later();
  }

  cancel() {
    const { flight } = this;
    this.flight = null;
    if (flight) {
      flight.abort();
    }
  }

  /** Empty where there is nothing to keep. */
  content() {
    const values = this.collect();
    return values === undefined ? '' : JSON.stringify({ values });
  }
}

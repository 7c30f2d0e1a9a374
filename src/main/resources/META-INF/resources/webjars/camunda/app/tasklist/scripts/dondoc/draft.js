// Unfinished input, kept on the server a moment after the last key. Nothing goes to the browser's own storage: computers are
// shared, and the engine's form library would leave it there.

import { call } from './server.js';
import { writeTime } from './text.js';

const PAUSE = 800;

export class Draft {
  /** @param collect gives the values to keep; @param report is told 'saving', 'saved' or the Refusal */
  constructor(address, collect, report) {
    Object.assign(this, { address, collect, report, savedAt: '', last: null, open: false, timer: null, flight: null });
  }

  /** From here on changes are kept; what is there now needs no saving. */
  start() {
    this.open = true;
    this.last = this.content();
  }

  later() {
    if (this.open) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.now(), PAUSE);
    }
  }

  /** @param leaving the page goes away: the request has to outlive it */
  async now(leaving = false) {
    clearTimeout(this.timer);
    const content = this.open ? this.content() : this.last;
    if (content === this.last) {
      return;
    }
    this.cancel();
    const flight = new AbortController();
    this.flight = flight;
    this.report('saving');
    try {
      // Browsers let no more than 64 KB outlive a page.
      const keepalive = leaving && content.length < 20000;
      await call('PUT', this.address, content, { signal: flight.signal, keepalive });
      this.last = content;
      this.savedAt = writeTime(new Date());
      this.report('saved');
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        this.report(fault);
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
    if (this.flight) {
      this.flight.abort();
    }
  }

  content() {
    return JSON.stringify({ values: this.collect() });
  }
}

// events: EventEmitter.
class EventEmitter {
  constructor() { EventEmitter.init.call(this); }
  static init() {
    if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) { this._events = Object.create(null); this._eventsCount = 0; }
    this._maxListeners = this._maxListeners || undefined;
  }
  on(name, f) { return add(this, name, f, false); }
  addListener(name, f) { return this.on(name, f); }
  prependListener(name, f) { return add(this, name, f, true); }
  once(name, f) { check(f); const once = (...list) => { this.removeListener(name, once); return f.apply(this, list); }; once.listener = f; return this.on(name, once); }
  prependOnceListener(name, f) { const once = (...list) => { this.removeListener(name, once); return f.apply(this, list); }; once.listener = f; return this.prependListener(name, once); }
  emit(name, ...list) {
    const all = this._events?.[name];
    if (all === undefined) {
      if (name === 'error') {
        const e = list[0];
        if (e instanceof Error) throw e;
        const made = new Error('Unhandled error. (' + (typeof e === 'string' ? "'" + e + "'" : require('inspect').inspect(e)) + ')');
        made.code = 'ERR_UNHANDLED_ERROR'; made.context = e;
        throw made;
      }
      return false;
    }
    for (const f of [...all]) f.apply(this, list);
    return true;
  }
  removeListener(name, f) {
    const all = this._events?.[name];
    if (all) {
      let i = all.length - 1;
      while (i >= 0 && all[i] !== f && all[i].listener !== f) i--;
      if (i >= 0) { const copy = [...all]; copy.splice(i, 1); if (copy.length) this._events[name] = copy; else { delete this._events[name]; this._eventsCount--; } }
    }
    return this;
  }
  off(name, f) { return this.removeListener(name, f); }
  removeAllListeners(name) { if (name === undefined) this._events = Object.create(null); else if (this._events) delete this._events[name]; return this; }
  listeners(name) { return (this._events?.[name] || []).map((f) => f.listener || f); }
  rawListeners(name) { return [...(this._events?.[name] || [])]; }
  listenerCount(name) { return this._events?.[name]?.length || 0; }
  eventNames() { return this._events ? [...Object.keys(this._events), ...Object.getOwnPropertySymbols(this._events)] : []; }
  setMaxListeners(n) { this._maxListeners = n; return this; }
  getMaxListeners() { return this._maxListeners ?? 10; }
  static once(emitter, name) { return new Promise((resolve, reject) => { emitter.once(name, (...list) => resolve(list)); if (name !== 'error') emitter.once('error', reject); }); }
  static listenerCount(emitter, name) { return emitter.listenerCount(name); }
}
function check(f) { if (typeof f !== 'function') { const e = new TypeError('The "listener" argument must be of type function. Received ' + (f == null ? f : typeof f)); e.code = 'ERR_INVALID_ARG_TYPE'; throw e; } }
function add(self, name, f, isFirst) {
  check(f);
  if (!self._events) EventEmitter.init.call(self);
  if (self._events.newListener && name !== 'newListener') self.emit('newListener', name, f.listener || f);
  const old = self._events[name];
  if (!old) self._eventsCount++;
  self._events[name] = old ? (isFirst ? [f, ...old] : [...old, f]) : [f];
  return self;
}
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.defaultMaxListeners = 10;
EventEmitter.errorMonitor = Symbol('events.errorMonitor');
module.exports = EventEmitter;

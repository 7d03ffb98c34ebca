// What every program finds: methods that call functions, console, timers, process, Date, Buffer.
function hide(target, members) {
  for (const key of Object.keys(members)) {
    Object.defineProperty(target, key, { value: members[key], writable: true, configurable: true });
  }
}
function fn(value, what) {
  if (typeof value !== 'function') throw new TypeError(lab.quoted ? `${inspect(value)} is not a function` : '');
}

// Arrays
hide(Array.prototype, {
  forEach(f, self) { fn(f); for (let i = 0; i < this.length; i++) if (i in this) f.call(self, this[i], i, this); },
  map(f, self) { fn(f); const out = new Array(this.length); for (let i = 0; i < this.length; i++) if (i in this) out[i] = f.call(self, this[i], i, this); return out; },
  filter(f, self) { fn(f); const out = []; for (let i = 0; i < this.length; i++) if (i in this) { const v = this[i]; if (f.call(self, v, i, this)) out.push(v); } return out; },
  find(f, self) { fn(f); for (let i = 0; i < this.length; i++) { const v = this[i]; if (f.call(self, v, i, this)) return v; } },
  findIndex(f, self) { fn(f); for (let i = 0; i < this.length; i++) if (f.call(self, this[i], i, this)) return i; return -1; },
  findLast(f, self) { fn(f); for (let i = this.length - 1; i >= 0; i--) { const v = this[i]; if (f.call(self, v, i, this)) return v; } },
  findLastIndex(f, self) { fn(f); for (let i = this.length - 1; i >= 0; i--) if (f.call(self, this[i], i, this)) return i; return -1; },
  some(f, self) { fn(f); for (let i = 0; i < this.length; i++) if (i in this && f.call(self, this[i], i, this)) return true; return false; },
  every(f, self) { fn(f); for (let i = 0; i < this.length; i++) if (i in this && !f.call(self, this[i], i, this)) return false; return true; },
  reduce(f, start) {
    fn(f);
    let i = 0, out = start;
    if (arguments.length < 2) {
      if (this.length === 0) throw new TypeError('Reduce of empty array with no initial value');
      out = this[0]; i = 1;
    }
    for (; i < this.length; i++) if (i in this) out = f(out, this[i], i, this);
    return out;
  },
  reduceRight(f, start) {
    fn(f);
    let i = this.length - 1, out = start;
    if (arguments.length < 2) {
      if (this.length === 0) throw new TypeError('Reduce of empty array with no initial value');
      out = this[i]; i--;
    }
    for (; i >= 0; i--) out = f(out, this[i], i, this);
    return out;
  },
  flat(depth = 1) {
    const out = [];
    for (const item of this) {
      if (Array.isArray(item) && depth >= 1) out.push(...item.flat(depth - 1)); else out.push(item);
    }
    return out;
  },
  flatMap(f, self) { return this.map(f, self).flat(); },
  sort(f) {
    if (f !== undefined && typeof f !== 'function') throw new TypeError('The comparison function must be either a function or undefined');
    const plain = [], gone = [];
    for (let i = 0; i < this.length; i++) (this[i] === undefined ? gone : plain).push(this[i]);
    const before = f ? (a, b) => f(a, b) <= 0 : (a, b) => { const x = String(a), y = String(b); return x < y || x === y; };
    let from = plain, width = 1;
    while (width < from.length) {
      const to = [];
      for (let low = 0; low < from.length; low += width * 2) {
        let a = low, b = low + width;
        const middle = Math.min(b, from.length), high = Math.min(low + width * 2, from.length);
        while (a < middle && b < high) to.push(before(from[a], from[b]) ? from[a++] : from[b++]);
        while (a < middle) to.push(from[a++]);
        while (b < high) to.push(from[b++]);
      }
      from = to; width *= 2;
    }
    for (let i = 0; i < from.length; i++) this[i] = from[i];
    for (let i = 0; i < gone.length; i++) this[from.length + i] = undefined;
    return this;
  },
  toSorted(f) { return [...this].sort(f); },
  toReversed() { return [...this].reverse(); },
  toSpliced(...list) { const copy = [...this]; copy.splice(...list); return copy; },
  with(index, value) { const copy = [...this]; copy[index < 0 ? this.length + index : index] = value; return copy; },
  toLocaleString() { return this.map((x) => x == null ? '' : x.toLocaleString()).join(','); },
});
hide(Array, {
  of(...items) { return items; },
  from(source, f) {
    if (source == null) throw new TypeError(`${source} is not iterable`);
    let out;
    if (typeof source === 'string' || source[Symbol.iterator]) out = [...source];
    else { out = []; for (let i = 0; i < (source.length || 0); i++) out.push(source[i]); }
    return f ? out.map((v, i) => f(v, i)) : out;
  },
});
Object.defineProperty(Array.prototype, Symbol.iterator, { value: Array.prototype.values, writable: true, configurable: true });

// Texts
hide(String.prototype, {
  *matchAll(pattern) {
    const text = String(this);
    const copy = pattern instanceof RegExp ? new RegExp(pattern.source, pattern.flags) : new RegExp(pattern, 'g');
    if (!copy.global) throw new TypeError('String.prototype.matchAll called with a non-global RegExp argument');
    let found;
    while ((found = copy.exec(text)) !== null) {
      if (found[0] === '') copy.lastIndex++;
      yield found;
    }
  },
  [Symbol.iterator]() { return Array.from(String(this))[Symbol.iterator](); },
});
Object.defineProperty(String.prototype, Symbol.iterator, { value() { return [...String(this)].values(); }, writable: true, configurable: true });
hide(String, {
  raw(parts, ...values) { return parts.raw.map((p, i) => p + (i < parts.raw.length - 1 && i < values.length ? values[i] : '')).join(''); },
});
Object.defineProperty(Symbol.prototype, 'description', { get() { return this.toString().slice(7, -1); }, configurable: true });

// Objects
hide(Object, {
  defineProperties(target, all) { for (const key of Object.keys(all)) Object.defineProperty(target, key, all[key]); return target; },
  getOwnPropertyDescriptors(target) {
    const out = {};
    for (const key of Object.getOwnPropertyNames(target)) out[key] = Object.getOwnPropertyDescriptor(target, key);
    return out;
  },
  groupBy(items, f) { const out = Object.create(null); let i = 0; for (const item of items) (out[f(item, i++)] ??= []).push(item); return out; },
});
hide(Object.prototype, { toLocaleString() { return this.toString(); } });

// Numbers
for (const [key, value] of Object.entries({ PI: 3.141592653589793, E: 2.718281828459045, LN2: 0.6931471805599453, LN10: 2.302585092994046, LOG2E: 1.4426950408889634, LOG10E: 0.4342944819032518, SQRT2: 1.4142135623730951, SQRT1_2: 0.7071067811865476 })) Object.defineProperty(Math, key, { value });
for (const [key, value] of Object.entries({ MAX_SAFE_INTEGER: 9007199254740991, MIN_SAFE_INTEGER: -9007199254740991, MAX_VALUE: 1.7976931348623157e308, MIN_VALUE: 5e-324, EPSILON: 2.220446049250313e-16, POSITIVE_INFINITY: Infinity, NEGATIVE_INFINITY: -Infinity, NaN: NaN })) Object.defineProperty(Number, key, { value });
hide(Number, { parseInt, parseFloat });
function english(locale, options) {
  if (locale !== undefined && locale !== 'en-US' && locale !== 'en' && !(Array.isArray(locale) && locale.length === 0)) lab.unmodelled(`the locale ${locale}`);
  return options || {};
}
hide(Number.prototype, {
  toLocaleString(locale, options) {
    const o = english(locale, options);
    for (const key of Object.keys(o)) if (!['minimumFractionDigits', 'maximumFractionDigits'].includes(key)) lab.unmodelled(`toLocaleString's ${key}`);
    const least = o.minimumFractionDigits ?? 0, most = o.maximumFractionDigits ?? Math.max(3, least);
    if (!Number.isFinite(+this)) return Number.isNaN(+this) ? 'NaN' : this < 0 ? '-∞' : '∞';
    let [whole, part = ''] = Math.abs(this).toFixed(most).split('.');
    while (part.length > least && part.endsWith('0')) part = part.slice(0, -1);
    whole = whole.replace(/(\d)(?=(\d{3})+$)/g, '$1,');
    return (this < 0 ? '-' : '') + whole + (part ? '.' + part : '');
  },
  toExponential() { lab.unmodelled('toExponential()'); },
});

// Maps and sets
for (const type of [Map, Set]) {
  Object.defineProperty(type.prototype, 'size', { get() { return lab.size(this); }, configurable: true });
  hide(type.prototype, { forEach(f, self) { fn(f); for (const [key, value] of this.entries()) f.call(self, value, key, this); } });
}
Object.defineProperty(Map.prototype, Symbol.iterator, { get() { return Map.prototype.entries; }, configurable: true });
Object.defineProperty(Set.prototype, Symbol.iterator, { get() { return Set.prototype.values; }, configurable: true });
hide(Map, { groupBy(items, f) { const out = new Map(); let i = 0; for (const item of items) { const key = f(item, i++); if (!out.has(key)) out.set(key, []); out.get(key).push(item); } return out; } });
class WeakMap { #map = new Map(); constructor(items) { for (const [k, v] of items || []) this.set(k, v); } get(k) { return this.#map.get(k); } set(k, v) { if (typeof k !== 'object' && typeof k !== 'function' || k === null) throw new TypeError('Invalid value used as weak map key'); this.#map.set(k, v); return this; } has(k) { return this.#map.has(k); } delete(k) { return this.#map.delete(k); } }
class WeakSet { #set = new Set(); constructor(items) { for (const k of items || []) this.add(k); } add(k) { this.#set.add(k); return this; } has(k) { return this.#set.has(k); } delete(k) { return this.#set.delete(k); } }

// Promises
hide(Promise.prototype, {
  catch(f) { return this.then(undefined, f); },
  finally(f) {
    if (typeof f !== 'function') return this.then(f, f);
    return this.then((v) => Promise.resolve(f()).then(() => v), (e) => Promise.resolve(f()).then(() => { throw e; }));
  },
});
class AggregateError extends Error { constructor(errors, message) { super(message); hide(this, { errors: [...errors] }); } }
hide(AggregateError.prototype, { name: 'AggregateError' });
hide(Promise, {
  all(items) {
    return new Promise((resolve, reject) => {
      const out = []; let left = 0, i = 0;
      for (const item of items) { const at = i++; left++; Promise.resolve(item).then((v) => { out[at] = v; if (--left === 0) resolve(out); }, reject); }
      if (i === 0) resolve(out);
    });
  },
  allSettled(items) {
    return Promise.all([...items].map((p) => Promise.resolve(p).then((value) => ({ status: 'fulfilled', value }), (reason) => ({ status: 'rejected', reason }))));
  },
  race(items) { return new Promise((resolve, reject) => { for (const item of items) Promise.resolve(item).then(resolve, reject); }); },
  any(items) {
    return new Promise((resolve, reject) => {
      const errors = []; let left = 0, i = 0;
      for (const item of items) { const at = i++; left++; Promise.resolve(item).then(resolve, (e) => { errors[at] = e; if (--left === 0) reject(new AggregateError(errors, 'All promises were rejected')); }); }
      if (i === 0) reject(new AggregateError([], 'All promises were rejected'));
    });
  },
  withResolvers() { let resolve, reject; const promise = new Promise((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; },
});

// Generators
for (const proto of [Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())), Object.getPrototypeOf([].values())]) {
  Object.defineProperty(proto, Symbol.iterator, { value() { return this; }, writable: true, configurable: true });
}

// Date
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n) => String(n).padStart(2, '0');
function parseDate(text) {
  let m = /^([+-]\d{6}|\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/.exec(text.trim());
  if (m) {
    const [, y, mo = 1, d = 1, h = 0, mi = 0, s = 0, ms = '0', zone] = m;
    if (mo < 1 || mo > 12 || d < 1 || d > 31 || h > 24 || mi > 59 || s > 59) return NaN;
    let value = lab.stamp(+y, mo - 1, +d, +h, +mi, +s, +ms.padEnd(3, '0').slice(0, 3));
    if (zone && /\d/.test(zone)) value -= (zone[0] === '-' ? -1 : 1) * (+zone.slice(1, 3) * 60 + +zone.slice(-2)) * 60000;
    return value;
  }
  m = /^(?:[A-Za-z]{3,9},?\s+)?(?:(\d{1,2})\s+([A-Za-z]{3,9})|([A-Za-z]{3,9})\s+(\d{1,2})),?\s+(\d{4})(?:\s+(\d\d?):(\d\d)(?::(\d\d))?)?(?:\s*(?:GMT|UTC)?([+-]\d{4})?)?.*$/.exec(text.trim());
  if (m) {
    const month = months.findIndex((x) => x.toLowerCase() === (m[2] || m[3]).slice(0, 3).toLowerCase());
    if (month < 0) return NaN;
    let value = lab.stamp(+m[5], month, +(m[1] || m[4]), +(m[6] || 0), +(m[7] || 0), +(m[8] || 0), 0);
    if (m[9]) value -= (m[9][0] === '-' ? -1 : 1) * (+m[9].slice(1, 3) * 60 + +m[9].slice(3)) * 60000;
    return value;
  }
  m = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d\d?):(\d\d)(?::(\d\d))?)?$/.exec(text.trim());
  if (m) return lab.stamp(+m[3], m[1] - 1, +m[2], +(m[4] || 0), +(m[5] || 0), +(m[6] || 0), 0);
  return NaN;
}
const year = (y) => y >= 0 && y <= 99 ? 1900 + y : y;
class Date {
  constructor(...list) {
    let value;
    if (list.length === 0) value = lab.now();
    else if (list.length > 1) value = lab.stamp(year(+list[0]), +list[1], list[2] === undefined ? 1 : +list[2], +(list[3] ?? 0), +(list[4] ?? 0), +(list[5] ?? 0), +(list[6] ?? 0));
    else if (lab.kind(list[0]) === 'date') value = lab.dateValue(list[0]);
    else if (typeof list[0] === 'string') value = parseDate(list[0]);
    else value = Math.trunc(Number(list[0]));
    lab.makeDate(this, value);
  }
  static now() { return lab.now(); }
  static parse(text) { return parseDate(String(text)); }
  static UTC(y, mo = 0, d = 1, h = 0, mi = 0, s = 0, ms = 0) { return lab.stamp(year(y), mo, d, h, mi, s, ms); }
  getTime() { return lab.dateValue(this); }
  valueOf() { return lab.dateValue(this); }
  getTimezoneOffset() { return 0; }
  setTime(value) { lab.makeDate(this, +value); return +value; }
  toISOString() {
    const c = lab.civil(lab.dateValue(this));
    if (!c) throw new RangeError('Invalid time value');
    const y = c[0] >= 0 && c[0] <= 9999 ? String(c[0]).padStart(4, '0') : (c[0] < 0 ? '-' : '+') + String(Math.abs(c[0])).padStart(6, '0');
    return `${y}-${two(c[1] + 1)}-${two(c[2])}T${two(c[3])}:${two(c[4])}:${two(c[5])}.${String(c[6]).padStart(3, '0')}Z`;
  }
  toJSON() { return isNaN(lab.dateValue(this)) ? null : this.toISOString(); }
  toDateString() { const c = lab.civil(lab.dateValue(this)); return c ? `${days[c[7]]} ${months[c[1]]} ${two(c[2])} ${String(c[0]).padStart(4, '0')}` : 'Invalid Date'; }
  toTimeString() { const c = lab.civil(lab.dateValue(this)); return c ? `${two(c[3])}:${two(c[4])}:${two(c[5])} GMT+0000 (Coordinated Universal Time)` : 'Invalid Date'; }
  toString() { return isNaN(lab.dateValue(this)) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString(); }
  toUTCString() { const c = lab.civil(lab.dateValue(this)); return c ? `${days[c[7]]}, ${two(c[2])} ${months[c[1]]} ${String(c[0]).padStart(4, '0')} ${two(c[3])}:${two(c[4])}:${two(c[5])} GMT` : 'Invalid Date'; }
  toGMTString() { return this.toUTCString(); }
  toLocaleDateString(locale, options) { english(locale); if (options && Object.keys(options).length) lab.unmodelled("toLocaleDateString's options"); const c = lab.civil(lab.dateValue(this)); return c ? `${c[1] + 1}/${c[2]}/${c[0]}` : 'Invalid Date'; }
  toLocaleTimeString(locale, options) { english(locale); if (options && Object.keys(options).length) lab.unmodelled("toLocaleTimeString's options"); const c = lab.civil(lab.dateValue(this)); return c ? `${c[3] % 12 || 12}:${two(c[4])}:${two(c[5])} ${c[3] < 12 ? 'AM' : 'PM'}` : 'Invalid Date'; }
  toLocaleString(locale, options) { return isNaN(lab.dateValue(this)) ? 'Invalid Date' : this.toLocaleDateString(locale, options) + ', ' + this.toLocaleTimeString(locale, options); }
}
['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'].forEach((name, index) => {
  for (const zone of ['', 'UTC']) {
    hide(Date.prototype, {
      ['get' + zone + name]() { const c = lab.civil(lab.dateValue(this)); return c ? c[index] : NaN; },
      ['set' + zone + name](...values) {
        const c = lab.civil(lab.dateValue(this)) || [1970, 0, 1, 0, 0, 0, 0];
        values.forEach((v, i) => { c[index + i] = +v; });
        const value = lab.stamp(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
        lab.makeDate(this, value);
        return value;
      },
    });
  }
});
hide(Date.prototype, { getDay() { const c = lab.civil(lab.dateValue(this)); return c ? c[7] : NaN; }, getUTCDay() { return this.getDay(); }, getYear() { return this.getFullYear() - 1900; } });

// Buffer
const bufferProto = Buffer0();
function Buffer0() { return Object.getPrototypeOf(lab.makeBytes(0)); }
class Buffer {
  constructor() { lab.unmodelled('new Buffer()'); }
  static from(value, encoding) {
    if (typeof value === 'string') return lab.decode(value, encoding || 'utf8');
    if (lab.kind(value) === 'bytes' || Array.isArray(value)) return lab.makeBytes(value);
    if (value && value.type === 'Buffer' && Array.isArray(value.data)) return lab.makeBytes(value.data);
    const e = new TypeError('The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ' + received(value));
    e.code = 'ERR_INVALID_ARG_TYPE';
    throw e;
  }
  static alloc(count, fill) { return typeof fill === 'string' ? lab.decode(fill.repeat(Math.ceil(count / fill.length)).slice(0, count), 'utf8') : lab.makeBytes(count, fill || 0); }
  static allocUnsafe(count) { return lab.makeBytes(count, 0); }
  static isBuffer(value) { return lab.kind(value) === 'bytes'; }
  static byteLength(value, encoding) { return typeof value === 'string' ? lab.decode(value, encoding || 'utf8').length : value.length; }
  static concat(list) { const out = []; for (const b of list) for (const x of b) out.push(x); return lab.makeBytes(out); }
  static compare(a, b) { return a.toString('hex') < b.toString('hex') ? -1 : a.equals(b) ? 0 : 1; }
  static isEncoding(name) { return ['utf8', 'utf-8', 'hex', 'base64', 'base64url', 'latin1', 'binary', 'ascii'].includes(String(name).toLowerCase()); }
}
Object.defineProperty(bufferProto, 'constructor', { value: Buffer, writable: true, configurable: true });
function received(value) {
  if (value == null) return String(value);
  if (typeof value === 'function') return 'function ' + value.name;
  if (typeof value === 'object') return 'an instance of ' + (value.constructor?.name || 'Object');
  return `type ${typeof value} (${inspect(value)})`;
}
hide(bufferProto, {
  toString(encoding = 'utf8', from = 0, to = this.length) { const part = from === 0 && to >= this.length ? this : this.subarray(from, to); return lab.encode(part, encoding); },
  slice(from, to) { return lab.makeBytes([...this].slice(from, to)); },
  subarray(from, to) { return lab.makeBytes([...this].slice(from, to)); },
  equals(other) { return lab.encode(this, 'hex') === lab.encode(other, 'hex'); },
  toJSON() { return { type: 'Buffer', data: lab.bytesOf(this) }; },
  indexOf(what) { return lab.encode(this, 'latin1').indexOf(typeof what === 'number' ? String.fromCharCode(what) : lab.encode(Buffer.from(what), 'latin1')); },
  includes(what) { return this.indexOf(what) >= 0; },
  [Symbol.iterator]() { return lab.bytesOf(this).values(); },
  readUInt8(at = 0) { return this[at]; },
  write() { lab.unmodelled('buffer.write()'); },
});
for (const name of ['forEach', 'map', 'filter', 'reduce', 'join', 'some', 'every', 'find']) hide(bufferProto, { [name]: Array.prototype[name] });
hide(globalThis, { WeakMap, WeakSet, AggregateError, Date, Buffer });

// What is shown of values
const { inspect, format } = require('inspect');
lab.stackOf('inspect', (value) => inspect(value));

// console
const counts = {}, starts = {};
let indent = '';
function out(descriptor, list) {
  let text = format(...list);
  if (indent) text = text.split('\n').map((l) => indent + l).join('\n');
  lab.write(descriptor, text + '\n');
}
const console = {
  log(...list) { out(1, list); },
  warn(...list) { out(2, list); },
  dir(value, options) { lab.write(1, inspect(value, options) + '\n'); },
  time(label = 'default') { starts[label] = lab.clock(); },
  timeEnd(label = 'default') { const t = lab.clock() - starts[label]; delete starts[label]; out(1, [`${label}: ${t >= 1000 ? (t / 1000).toFixed(3) + 's' : t.toFixed(3) + 'ms'}`]); },
  timeLog(label = 'default') { out(1, [`${label}: ${(lab.clock() - starts[label]).toFixed(3)}ms`]); },
  trace(...list) { const e = { name: 'Trace', message: format(...list) }; Error.captureStackTrace(e); lab.write(2, 'Trace' + (e.message ? ': ' + e.message : '') + '\n' + e.stack.split('\n').slice(1).join('\n') + '\n'); },
  assert(ok, ...list) { if (!ok) { if (typeof list[0] === 'string') list[0] = 'Assertion failed: ' + list[0]; else list.unshift('Assertion failed'); out(2, list); } },
  count(label = 'default') { counts[label] = (counts[label] || 0) + 1; out(1, [`${label}: ${counts[label]}`]); },
  countReset(label = 'default') { counts[label] = 0; },
  group(...list) { if (list.length) out(1, list); indent += '  '; },
  groupEnd() { indent = indent.slice(2); },
  table(data) { require('table')(data, (text) => lab.write(1, text)); },
};
console.info = console.log; console.debug = console.log; console.error = console.warn; console.groupCollapsed = console.group;
hide(globalThis, { console });

// Timers
class Timeout {
  constructor(id, every) { Object.defineProperty(this, 'id', { value: id }); Object.defineProperty(this, 'every', { value: every }); }
  ref() { lab.isClassOf(this.id, false); return this; }
  unref() { lab.isClassOf(this.id, true); return this; }
  hasRef() { return true; }
  [Symbol.toPrimitive]() { return this.id; }
}
class Immediate { constructor(id) { Object.defineProperty(this, 'id', { value: id }); } }
function callback(f) {
  if (typeof f !== 'function') { const e = new TypeError('The "callback" argument must be of type function. Received ' + received(f)); e.code = 'ERR_INVALID_ARG_TYPE'; throw e; }
}
const clear = (t) => { if (t != null) lab.clearTimer(typeof t === 'object' ? t.id : +t); };
hide(globalThis, {
  setTimeout(f, ms, ...list) { callback(f); return new Timeout(lab.timer(f, +ms || 1, false, ...list)); },
  setInterval(f, ms, ...list) { callback(f); return new Timeout(lab.timer(f, +ms || 1, true, ...list), true); },
  setImmediate(f, ...list) { callback(f); return new Immediate(lab.immediate(f, ...list)); },
  clearTimeout: clear, clearInterval: clear,
  clearImmediate(t) { if (t) lab.clearImmediate(t.id); },
  structuredClone(value) { return clone(value, new Map()); },
  performance: { now: () => lab.clock(), timeOrigin: 0, mark() {}, measure() {} },
  escape() { lab.unmodelled('escape()'); }, unescape() { lab.unmodelled('unescape()'); },
  atob(text) { return lab.encode(lab.decode(String(text), 'base64'), 'latin1'); },
  btoa(text) { return lab.encode(lab.decode(String(text), 'latin1'), 'base64'); },
  fetch(...list) { return require('http').fetch(...list); },
});
function clone(value, seen) {
  const kind = lab.kind(value);
  if (kind === 'function' || kind === 'class' || kind === 'async' || kind === 'symbol') throw new Error(`${String(value)} could not be cloned.`);
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  let out;
  if (kind === 'date') return new Date(+value);
  if (kind === 'map') { out = new Map(); seen.set(value, out); for (const [k, v] of value) out.set(clone(k, seen), clone(v, seen)); return out; }
  if (kind === 'set') { out = new Set(); seen.set(value, out); for (const v of value) out.add(clone(v, seen)); return out; }
  if (kind === 'error') { out = new globalThis[value.name in globalThis ? value.name : 'Error'](value.message); return out; }
  out = Array.isArray(value) ? [] : {};
  seen.set(value, out);
  for (const key of Object.keys(value)) out[key] = clone(value[key], seen);
  return out;
}

// process
const EventEmitter = require('events');
const facts = lab.facts();
const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGCHLD: 17, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGWINCH: 28 };
class Stream extends EventEmitter {
  constructor(fd) { super(); this.fd = fd; this.writable = true; if (lab.isTerminal(fd)) { this.isTTY = true; this.columns = 80; this.rows = 24; } }
  write(data, encoding, done) { lab.write(this.fd, typeof data === 'string' || Buffer.isBuffer(data) ? data : (() => { throw new TypeError('The "chunk" argument must be of type string or an instance of Buffer or Uint8Array. Received ' + received(data)); })()); const f = done || encoding; if (typeof f === 'function') process.nextTick(f); return true; }
  end(data) { if (data !== undefined) this.write(data); }
}
class Input extends EventEmitter {
  fd = 0;
  #encoding; #chunks = [];
  #start() {
    if (this.started) return;
    this.started = true;
    lab.readInput((data) => { if (data === null) { this.emit('end'); this.emit('close'); } else this.emit('data', this.#encoding ? data.toString(this.#encoding) : data); });
  }
  on(name, f) { super.on(name, f); if (name === 'data') this.#start(); if (name === 'readable') lab.unmodelled("stdin's readable event"); return this; }
  setEncoding(encoding) { this.#encoding = encoding; return this; }
  resume() { this.#start(); return this; }
  pause() { return this; }
  unref() { return this; }
  [Symbol.asyncIterator]() {
    const waiting = [], ready = []; let ended = false;
    this.on('data', (d) => { if (waiting.length) waiting.shift()({ value: d, done: false }); else ready.push(d); });
    this.on('end', () => { ended = true; while (waiting.length) waiting.shift()({ value: undefined, done: true }); });
    return { next() { return new Promise((resolve) => { if (ready.length) resolve({ value: ready.shift(), done: false }); else if (ended) resolve({ value: undefined, done: true }); else waiting.push(resolve); }); } };
  }
}
class Environment {}
const env = new Environment();
Object.setPrototypeOf(env, Object.prototype);
for (const [key, value] of facts.env) env[key] = value;
class process0 extends EventEmitter {}
const process = new process0();
Object.defineProperty(process, 'constructor', { value: { name: 'process' } });
let exitCode;
Object.assign(process, {
  title: 'node', version: 'v' + facts.version, versions: { node: facts.version, v8: '11.3.244.8-node.33', uv: '1.46.0', modules: '115' },
  arch: 'x64', platform: 'linux', release: { name: 'node' }, argv: lab.argv, execArgv: [], env, pid: facts.pid, ppid: facts.ppid, execPath: '/usr/local/bin/node', argv0: 'node', features: {}, config: {},
  stdout: new Stream(1), stderr: new Stream(2),
  cwd() { return lab.facts().cwd; },
  chdir(path) { lab.changeDirectory(path); },
  exit(code) { if (code !== undefined) exitCode = code; lab.exit(exitCode ?? 0); },
  abort() { lab.unmodelled('process.abort()'); },
  kill(pid, signal = 'SIGTERM') { const n = typeof signal === 'number' ? signal : signals[signal]; if (n === undefined) throw new TypeError('Unknown signal: ' + signal); if (n === 0) return true; if (!lab.kill(pid, n)) { const e = new Error('kill ESRCH'); e.errno = -3; e.code = 'ESRCH'; e.syscall = 'kill'; throw e; } return true; },
  uptime() { return lab.clock() / 1000; },
  hrtime: Object.assign((then) => { const ms = lab.clock(); let s = Math.floor(ms / 1000), n = Math.floor((ms % 1000) * 1e6); if (then) { s -= then[0]; n -= then[1]; if (n < 0) { s--; n += 1e9; } } return [s, n]; }, { bigint() { lab.unmodelled('BigInt'); } }),
  nextTick(f, ...list) { callback(f); lab.tick(f, ...list); },
  memoryUsage: Object.assign(() => { const used = lab.memory(); return { rss: used + 3145728, heapTotal: 6537216, heapUsed: 4829184, external: 1630123, arrayBuffers: 10507 }; }, { rss: () => lab.memory() + 3145728 }),
  cpuUsage() { return { user: 30000, system: 10000 }; },
  getuid: () => facts.uid, geteuid: () => facts.uid, getgid: () => facts.gid, getegid: () => facts.gid,
  umask: () => 18,
  emitWarning(warning) { const text = typeof warning === 'string' ? 'Warning: ' + warning : `${warning.name}: ${warning.message}`; lab.write(2, `(node:${facts.pid}) ${text}\n(Use \`node --trace-warnings ...\` to show where the warning was created)\n`); },
  on(name, f) { EventEmitter.prototype.on.call(this, name, f); if (name in signals) { if (name === 'SIGKILL' || name === 'SIGSTOP') { const e = new Error('uv_signal_start EINVAL'); e.code = 'EINVAL'; throw e; } lab.signal(signals[name], true); } return this; },
  removeListener(name, f) { EventEmitter.prototype.removeListener.call(this, name, f); if (name in signals && this.listenerCount(name) === 0) lab.signal(signals[name], false); return this; },
});
process.addListener = process.on; process.off = process.removeListener;
process.once = function (name, f) { const once = (...list) => { this.removeListener(name, once); f.apply(this, list); }; once.listener = f; return this.on(name, once); };
let input;
Object.defineProperty(process, 'stdin', { get() { return input ??= new Input(); }, enumerable: true, configurable: true });
Object.defineProperty(process, 'exitCode', { get() { return exitCode; }, set(v) { exitCode = v; }, enumerable: true, configurable: true });
let isExiting = false;
lab.setEmitter((what, value) => {
  switch (what) {
    case 'signal': { const name = Object.keys(signals).find((k) => signals[k] === value); process.emit(name, name, value); return; }
    case 'uncaughtException': case 'unhandledRejection':
      if (process.listenerCount(what) === 0) return false;
      process.emit(what, value, what); return true;
    case 'exit':
      if (value !== undefined) exitCode = value;
      if (!isExiting) { isExiting = true; if (value === undefined) process.emit('beforeExit', exitCode ?? 0); process.emit('exit', exitCode ?? 0); }
      return exitCode ?? 0;
  }
});
hide(globalThis, { process });
const url = require('url');
hide(globalThis, { URL: url.URL, URLSearchParams: url.URLSearchParams });
module.exports = { received, signals };

// util.
const { inspect, format } = require('inspect');
const promisifyCustom = Symbol.for('nodejs.util.promisify.custom');
function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const kind = lab.kind(a);
  if (kind === 'date') return +a === +b;
  if (kind === 'map') return a.size === b.size && [...a].every(([k, v]) => b.has(k) && same(v, b.get(k)));
  if (kind === 'set') return a.size === b.size && [...a].every((v) => b.has(v) || [...b].some((w) => same(v, w)));
  if (kind === 'error' && (a.message !== b.message || a.name !== b.name)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((k) => Object.hasOwn(b, k) && same(a[k], b[k]));
}
function promisify(f) {
  if (typeof f !== 'function') throw new TypeError('The "original" argument must be of type function. Received ' + require('core').received(f));
  if (f[promisifyCustom]) return f[promisifyCustom];
  if (f === setTimeout) return (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
  if (f === setImmediate) return (value) => new Promise((resolve) => setImmediate(resolve, value));
  return function (...list) { return new Promise((resolve, reject) => f.call(this, ...list, (error, value) => error ? reject(error) : resolve(value))); };
}
promisify.custom = promisifyCustom;
module.exports = {
  inspect, format, promisify, isDeepStrictEqual: same,
  callbackify: (f) => (...list) => { const done = list.pop(); f(...list).then((v) => process.nextTick(done, null, v), (e) => process.nextTick(done, e)); },
  inherits(type, parent) { Object.defineProperty(type, 'super_', { value: parent, writable: true, configurable: true }); Object.setPrototypeOf(type.prototype, parent.prototype); },
  deprecate(f, message, code) { let told = false; return function (...list) { if (!told) { told = true; process.emitWarning(Object.assign(new Error(message), { name: 'DeprecationWarning' })); } return f.apply(this, list); }; },
  isArray: Array.isArray, stripVTControlCharacters: (t) => t.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ''),
  types: { isDate: (v) => lab.kind(v) === 'date', isRegExp: (v) => lab.kind(v) === 'pattern', isPromise: (v) => lab.kind(v) === 'promise', isMap: (v) => lab.kind(v) === 'map', isSet: (v) => lab.kind(v) === 'set', isNativeError: (v) => lab.kind(v) === 'error', isAsyncFunction: (v) => lab.kind(v) === 'async' },
};

'use strict';
const { a, b: [c, ...d], e = 5, ...rest } = { a: 1, b: [2, 3, 4], x: 9, y: { z: 1 } };
console.log(a, c, d, e, rest);
let fns = [];
for (let i = 0; i < 3; i++) fns.push(() => i * 10);
console.log(fns.map((f) => f()));
var vs = [];
for (var j = 0; j < 3; j++) vs.push(() => j);
console.log(vs.map((f) => f()));
function sum(first, ...more) { return more.reduce((x, y) => x + y, first); }
console.log(sum(1, 2, 3), sum(...[4, 5]), sum.length, sum.name);
const tag = (parts, ...values) => parts.raw.join('|') + values.join(',');
console.log(tag`x${1}y\n${2}z`, `a${1 + 1}b${`n${'q'}`}`);
console.log(rest?.y?.z, rest?.q?.z, rest.q?.(), rest.y?.['z'], null ?? 'd', 0 ?? 'd', 0 || 'd', '' && 'x');
class Animal {
  static count = 0;
  #secret = 'hidden';
  name = 'none';
  constructor(name) { this.name = name; Animal.count++; }
  get secret() { return this.#secret; }
  set secret(v) { this.#secret = v + '!'; }
  speak() { return `${this.name} makes a sound`; }
  static make(n) { return new this(n); }
  toString() { return `Animal(${this.name})`; }
}
class Dog extends Animal {
  constructor(name) { super(name); this.tricks = []; }
  speak() { return super.speak() + ': woof'; }
  add(t) { this.tricks.push(t); return this; }
}
const rex = Dog.make('Rex').add('sit').add('roll');
rex.secret = 'new';
console.log(rex.speak(), rex.secret, Animal.count, rex instanceof Animal, `${rex}`, rex);
console.log(Object.getOwnPropertyNames(Dog.prototype), rex.constructor.name, typeof Dog);
outer: for (const x of [1, 2, 3]) { for (const y of [1, 2, 3]) { if (y === 2) continue outer; if (x === 3) break outer; console.log(x, y); } }
function f(n) { try { if (n === 0) return 'try'; if (n === 1) throw new Error('one'); return 'end'; } catch (err) { return 'caught ' + err.message; } finally { console.log('finally', n); } }
console.log(f(0), f(1), f(2));
switch (3) { case 1: console.log('one'); case 3: console.log('three'); case 4: console.log('four'); break; default: console.log('default'); }
function* gen(n) { for (let i = 0; i < n; i++) { const got = yield i; if (got) console.log('got', got); } return 'done'; }
const g = gen(3);
console.log(g.next(), g.next('hello'), g.next(), g.next(), [...gen(4)], Math.max(...gen(3)));
const it = { *[Symbol.iterator]() { yield* [1, 2]; yield* gen(2); } };
console.log([...it], Array.from(it, (x) => x * 2));
let i = 5; console.log(i++ + ++i, i, i--, --i, -i, +'3', !i, ~i, 2 ** 10, 7 % 3, -7 % 3, 5 / 2, 1 / 0, 0 / 0);
console.log(1 + '2', '3' * '4', [] + {}, [1, 2] + '', null + 1, undefined + 1, true + true, '5' - 2);
console.log(0.1 + 0.2, 1e21, 1e-7, 123456789012345680000, 1 / 3, 100, 1.50, -0, [-0], 0xff, 0b101, 1_000_000);
console.log(1 == '1', null == undefined, NaN === NaN, [] == false, 'b' > 'a', '10' < '9', 10 < 9);
console.log(typeof undefined, typeof null, typeof (() => 1), typeof 1, typeof 'a', typeof Symbol(), typeof {}, typeof nope);
var o = { get full() { return this.first + ' ' + this.last; }, set full(v) { [this.first, this.last] = v.split(' '); }, first: 'A', last: 'B', ['comp' + 1]: 2, m() { return 1; } };
o.full = 'C D'; console.log(o.full, o, delete o.first, 'first' in o, Object.keys(o));
for (const k in { x: 1, y: 2, 3: 4, 1: 2 }) console.log(k);
for (const [k, v] of Object.entries({ p: 1, q: 2 })) console.log(k, v);
const counter = (() => { let n = 0; return { inc: () => ++n, get value() { return n; } }; })();
counter.inc(); counter.inc(); console.log(counter.value);
console.log([3, 1, 2].sort(), [10, 9, 1].sort(), [10, 9, 1].sort((x, y) => x - y), ['b', 'a'].reverse(), [1, [2, [3, [4]]]].flat(Infinity));
console.log([1, 2, 3, 4].filter((x) => x % 2).map((x) => x * x), [1, 2, 3].includes(2), [1, 2, 3].indexOf(9), [1, 2, 3].at(-1), [1, 2, 3, 4, 5].slice(1, -1), [..."héllo"]);
let arr = [1, 2, 3, 4, 5]; console.log(arr.splice(1, 2, 'a', 'b', 'c'), arr, arr.length); arr.length = 2; console.log(arr, arr.join('-'));
console.log('abc'.padStart(5, '*'), 'a-b-c'.split('-'), ' x '.trim() + '|', 'abc'.at(-1), 'x'.repeat(3), 'Hello'.replace('l', 'L'), 'Hello'.replaceAll('l', 'L'), 'aXbX'.replace(/x/gi, (m, at) => m + at), 'John Smith'.replace(/(\w+)\s(\w+)/, '$2, $1'));
console.log('2024-01-15'.match(/(\d+)-(\d+)-(\d+)/).slice(1), 'a1b2'.match(/\d/g), /(?<y>\d{4})/.exec('in 2024').groups.y, [...'a1b22'.matchAll(/\d+/g)].map((m) => m[0] + m.index), 'x'.search(/y/));
console.log(parseInt('42px'), parseFloat('3.14abc'), Number(''), Number('abc'), (255).toString(16), (3.14159).toFixed(2), (1234.5678).toFixed(1), (0.5).toFixed(0), Number.MAX_SAFE_INTEGER, (1234567.891).toLocaleString());
console.log(Math.round(2.5), Math.round(-2.5), Math.floor(-1.5), Math.max(), Math.sign(-3), Math.trunc(4.7), Math.hypot(3, 4), Math.sqrt(2), Math.PI);
console.log(JSON.stringify({ a: [1, { b: 2 }], c: 'x"y', d: undefined, e: null, f: () => 1, g: new Date(0), h: NaN }), JSON.stringify([undefined, 1], null, 2), JSON.stringify({ a: { b: [] } }, null, '\t'), JSON.parse('{"a":[1,2,{"b":null}]}', (k, v) => v === null ? 'nil' : v));
const m = new Map([['a', 1], [{ k: 1 }, 2]]); m.set(NaN, 3); console.log(m, m.get(NaN), m.size, [...m.keys()].length, new Set([1, 1, 2, 'x']), [...new Set([3, 3, 4])]);
const d1 = new Date(Date.UTC(2024, 1, 29, 12, 30, 45, 123)); console.log(d1.toISOString(), d1.getTime(), d1.getUTCDay(), d1.toJSON(), new Date('2024-03-10').getTime(), new Date('nope').getTime());
const s1 = Symbol('tag'); console.log({ [s1]: 1 }, s1.toString(), s1.description, Symbol.for('x') === Symbol.for('x'));
console.log(Object.freeze([1]), Object.isFrozen(Object.freeze({})), Object.assign({}, { a: 1 }, null, { b: 2 }), Object.fromEntries([['x', 1]]), structuredClone({ a: [1, new Date(0)] }));
try { Object.freeze({ a: 1 }).a = 2; } catch (err) { console.log(err.message); }
try { null.foo; } catch (err) { console.log(err.name, err.message, err instanceof TypeError); }
for (const bad of [() => undefined.x.y, () => nope, () => (void 0)(), () => ({}).foo(), () => { const q = 1; q = 2; }, () => zz, () => new (class A { constructor() { this.#p(); } #p() { throw new RangeError('r'); } })(), () => [].reduce((x) => x), () => new Array(-1), () => 'x'.repeat(-1), () => JSON.parse('{bad'), () => { const { x } = null; }, () => { const [x] = {}; }, () => Symbol() + '', () => { class B extends Dog { constructor() { this.x = 1; } } new B(); }, () => decodeURIComponent('%'), () => (1).toFixed(101), () => { let t = 5; t(); }, () => o.nope.deep(), () => { 'use strict'; undefinedVar = 1; }]) { try { console.log(bad()); } catch (err) { console.log(`${err.name}: ${err.message}`); } }
let zz = 1;
console.log([1, 2, 3].toString(), String([1, [2, 3]]), String({}), String(null), `${[1]}`, [undefined, null] + '', String(Symbol('q')), [,].length);
console.log(void 0, (1, 2), ((x, y = x * 2, ...z) => [x, y, z])(1), (function () { return arguments.length; })(1, 2, 3));
console.log(encodeURIComponent('a b&c/ü'), decodeURIComponent('%C3%BC'), isNaN('x'), [1, 2, 3].findLast((x) => x < 3), 'ß'.toUpperCase(), 'İ'.length);
console.log([5, 1, 4].toSorted(), [1, 2, 3].with(1, 9), 'a,b,,c'.split(','), 'abc'.split(''), 'a1b2c'.split(/\d/), 'test'.charCodeAt(0), String.fromCharCode(72, 105), 'abc'.localeCompare('abd'), '😀'.length, [...'😀'].length, 'abc' < 'abd');

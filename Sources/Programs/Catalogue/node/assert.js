// assert, with short messages.
const { inspect, isDeepStrictEqual } = require('util');
class AssertionError extends Error {
  constructor(o) { super(o.message); this.generatedMessage = !o.given; this.code = 'ERR_ASSERTION'; this.actual = o.actual; this.expected = o.expected; this.operator = o.operator; }
}
Object.defineProperty(AssertionError.prototype, 'name', { value: 'AssertionError', writable: true, configurable: true });
function fail(actual, expected, message, operator, usual) { if (message instanceof Error) throw message; throw new AssertionError({ actual, expected, operator, given: message !== undefined, message: message ?? usual }); }
const assert = (value, message) => { if (!value) fail(value, true, message, '==', 'The expression evaluated to a falsy value'); };
Object.assign(assert, {
  ok: assert, AssertionError,
  equal(a, b, m) { if (!(a == b)) fail(a, b, m, '==', `${inspect(a)} == ${inspect(b)}`); },
  notEqual(a, b, m) { if (a == b) fail(a, b, m, '!=', `${inspect(a)} != ${inspect(b)}`); },
  strictEqual(a, b, m) { if (!Object.is(a, b)) fail(a, b, m, 'strictEqual', `Expected values to be strictly equal:\n\n${inspect(a)} !== ${inspect(b)}\n`); },
  notStrictEqual(a, b, m) { if (Object.is(a, b)) fail(a, b, m, 'notStrictEqual', `Expected "actual" to be strictly unequal to: ${inspect(b)}`); },
  deepStrictEqual(a, b, m) { if (!isDeepStrictEqual(a, b)) { if (m === undefined) lab.unmodelled("assert's picture of a difference"); fail(a, b, m, 'deepStrictEqual'); } },
  throws(f, e, m) { let thrown = false; try { f(); } catch (x) { thrown = true; if (e instanceof RegExp && !e.test(String(x))) throw x; } if (!thrown) fail(undefined, e, m, 'throws', 'Missing expected exception.'); },
  async rejects(p) { let thrown = false; try { await (typeof p === 'function' ? p() : p); } catch (x) { thrown = true; } if (!thrown) fail(undefined, undefined, undefined, 'rejects', 'Missing expected rejection.'); },
  fail(m = 'Failed') { fail(undefined, undefined, m, 'fail'); },
  match(t, p, m) { if (!p.test(t)) fail(t, p, m, 'match', `The input did not match the regular expression ${inspect(p)}. Input:\n\n${inspect(t)}\n`); },
});
assert.deepEqual = assert.deepStrictEqual;
assert.strict = assert;
module.exports = assert;

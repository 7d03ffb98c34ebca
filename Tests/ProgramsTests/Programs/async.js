const sleep = (ms, v) => new Promise((r) => setTimeout(r, ms, v));
console.log('start');
setTimeout(() => console.log('timeout 0'), 0);
setTimeout(() => setImmediate(() => console.log('immediate')), 1);
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
queueMicrotask(() => console.log('queued'));
(async () => {
  console.log('in async');
  await null;
  console.log('after await');
  const t = Date.now();
  await sleep(50);
  console.log(Date.now() - t >= 49);
  console.log(await Promise.all([sleep(20, 'a'), sleep(10, 'b'), 3]));
  console.log(await Promise.race([sleep(20, 'slow'), sleep(5, 'fast')]));
  console.log(await Promise.allSettled([Promise.reject(new Error('no')).catch((e) => { throw e.message; }), 1]));
  try { await Promise.any([Promise.reject(1)]); } catch (e) { console.log(e.name, e.message, e.errors); }
  try { await (async () => { throw new TypeError('inner'); })(); } catch (e) { console.log('caught', e.message); } finally { console.log('finally'); }
  for await (const x of [sleep(5, 1), 2]) console.log('for await', x);
  const results = [];
  for (const x of [1, 2, 3]) results.push(await sleep(1, x * 2));
  console.log(results);
  class Box { async get() { return await sleep(1, this.v); } v = 42; }
  console.log(await new Box().get());
  console.log(await new Promise((res, rej) => rej('r')).then(null, (e) => e + '!').finally(() => console.log('fin')));
  console.log(await { then(f) { f('thenable'); } });
  let n = 0;
  await new Promise((done) => { const t = setInterval(() => { console.log('interval', ++n); if (n === 3) { clearInterval(t); done(); } }, 5); });
})().then(() => console.log('all done'));
console.log('end');
process.on('exit', (code) => console.log('exit', code));
const EventEmitter = require('events');
class Chat extends EventEmitter {}
const chat = new Chat();
chat.on('msg', function (m, n) { console.log('msg', m, n, this === chat); });
chat.once('msg', () => console.log('once'));
console.log(chat.emit('msg', 'hi', 1), chat.emit('msg', 'yo', 2), chat.emit('none'), chat.listenerCount('msg'));
try { chat.emit('error', new Error('bad')); } catch (e) { console.log(e.message); }

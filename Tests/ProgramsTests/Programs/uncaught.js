function inner() {
  return undefinedThing.x;
}
class K { run() { inner(); } }
console.log("before");
[1].map(() => new K().run());

async function f() { await null; const e = new Error("late"); e.code = "E_LATE"; throw e; }
f();

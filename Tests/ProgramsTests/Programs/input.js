try { (function deep() { deep(); })(); } catch (e) { console.log(e instanceof RangeError, e.message); }
process.stdin.setEncoding("utf8"); let all = ""; process.stdin.on("data", (d) => { all += d; }); process.stdin.on("end", () => { console.log(JSON.stringify(all)); process.exit(4); });

// console.table.
const { inspect } = require('inspect');
module.exports = function table(data, write) {
  if (typeof data !== 'object' || data === null) { write(inspect(data) + '\n'); return; }
  const columns = ['(index)'], rows = [];
  let hasValues = false;
  const show = (v) => typeof v === 'object' && v !== null ? inspect(v, { depth: 0 }) : inspect(v);
  const indexes = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  for (const index of indexes) {
    const item = data[index], row = { '(index)': String(index) };
    if (typeof item === 'object' && item !== null) {
      for (const key of Object.keys(item)) { if (!columns.includes(key)) columns.push(key); row[key] = show(item[key]); }
    } else { hasValues = true; row.Values = show(item); }
    rows.push(row);
  }
  if (hasValues) columns.push('Values');
  const widths = columns.map((c) => Math.max(c.length, ...rows.map((r) => (r[c] ?? '').length)) + 2);
  const cell = (text, width) => ' ' + text.padEnd(width - 1);
  const line = (a, b, c) => a + widths.map((w) => '─'.repeat(w)).join(b) + c + '\n';
  let out = line('┌', '┬', '┐');
  out += '│' + columns.map((c, i) => cell(c, widths[i])).join('│') + '│\n' + line('├', '┼', '┤');
  for (const row of rows) out += '│' + columns.map((c, i) => cell(row[c] ?? '', widths[i])).join('│') + '│\n';
  write(out + line('└', '┴', '┘'));
};

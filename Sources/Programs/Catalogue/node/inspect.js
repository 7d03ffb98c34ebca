// util.inspect and util.format, as Node 20 prints.
const plainKey = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
const custom = Symbol.for('nodejs.util.inspect.custom');

function quote(text) {
  let mark = "'";
  if (text.includes("'")) { if (!text.includes('"')) mark = '"'; else if (!text.includes('`') && !text.includes('${')) mark = '`'; }
  let out = '';
  for (const c of text) {
    const code = c.charCodeAt(0);
    if (c === '\n') out += '\\n'; else if (c === '\t') out += '\\t'; else if (c === '\r') out += '\\r'; else if (c === '\b') out += '\\b'; else if (c === '\f') out += '\\f'; else if (c === '\v') out += '\\v';
    else if (c === '\\') out += '\\\\'; else if (c === mark) out += '\\' + c;
    else if (code < 32 || code === 127) out += '\\x' + code.toString(16).toUpperCase().padStart(2, '0');
    else out += c;
  }
  return mark + out + mark;
}
const number = (n) => Object.is(n, -0) ? '-0' : String(n);

function primitive(value, state, isTop) {
  switch (typeof value) {
    case 'string':
      if (!isTop && value.length > 16 && value.length > state.width - state.indent - 4) {
        return value.split(/(?<=\n)/).map(quote).join(` +\n${' '.repeat(state.indent + 2)}`);
      }
      return quote(value);
    case 'number': return number(value);
    case 'undefined': return 'undefined';
    case 'boolean': return String(value);
    case 'symbol': return value.toString();
  }
  return 'null';
}

function functionBase(value, kind, name, tag) {
  if (kind === 'class') {
    const parent = Object.getPrototypeOf(value);
    let out = `[class ${value.name || '(anonymous)'}`;
    if (typeof parent === 'function' && parent.name) out += ` extends ${parent.name}`;
    return out + ']';
  }
  const type = kind === 'async' ? 'AsyncFunction' : kind === 'generatorFunction' ? 'GeneratorFunction' : 'Function';
  return `[${type}${value.name ? ': ' + value.name : ' (anonymous)'}]`;
}

function stackOf(error, state) {
  let stack = typeof error.stack === 'string' && error.stack ? error.stack : `[${Error.prototype.toString.call(error)}]`;
  const name = error.name != null ? String(error.name) : 'Error';
  const type = lab.className(error) || 'Error';
  // The name that the class gives it, where the first line has another.
  const first = stack.split('\n')[0];
  if (!first.includes(name) || (name === 'Error' && type !== 'Error' && type.endsWith('Error') && !first.startsWith(type))) {
    const shown = name === 'Error' && type !== 'Error' ? type : name;
    const match = /^([A-Z][a-z_ A-Z0-9[\]()-]*(?:Error|Exception)?)(?=:|\n|$)/.exec(stack);
    if (match && !stack.startsWith(shown)) stack = shown + stack.slice(match[1].length);
  }
  const at = stack.indexOf('\n    at');
  if (at === -1) { if (!stack.startsWith('[')) stack = `[${stack}]`; }
  if (state.indent) stack = stack.split('\n').join('\n' + ' '.repeat(state.indent));
  return stack;
}

function keysOf(value) {
  return [...lab.keysOf(value), ...Object.getOwnPropertySymbols(value).filter((s) => Object.prototype.propertyIsEnumerable.call(value, s))];
}

function show(value, state, depth, isTop) {
  if (typeof value !== 'object' && typeof value !== 'function' || value === null) return primitive(value, state, isTop);
  const f = value[custom];
  if (typeof f === 'function' && f !== inspect) {
    const made = f.call(value, state.depth === Infinity ? Infinity : state.depth - depth, state.options, inspect);
    return typeof made === 'string' ? made.replaceAll('\n', '\n' + ' '.repeat(state.indent)) : show(made, state, depth);
  }
  if (state.seen.includes(value)) {
    if (!state.circles.has(value)) state.circles.set(value, state.circles.size + 1);
    return `[Circular *${state.circles.get(value)}]`;
  }
  return raw(value, state, depth);
}

function raw(value, state, depth) {
  const kind = lab.kind(value);
  const name = lab.className(value);
  let tag = kind === 'namespace' ? 'Module' : typeof value === 'object' ? value[Symbol.toStringTag] : undefined;
  if (typeof tag !== 'string' || tag === '' || tag === name) tag = '';
  const isNull = name === null;
  const prefix = (usual, size) => {
    const count = size === undefined ? '' : `(${size})`;
    if (isNull) return `[${usual}${count}: null prototype] ` + (tag && tag !== usual ? `[${tag}] ` : '');
    return `${name}${count} ` + (tag ? `[${tag}] ` : '');
  };
  let keys = keysOf(value), base = '', open = '{', close = '}', list = null, isArrayLike = false;
  if (kind === 'array') {
    keys = keys.filter((k) => typeof k === 'symbol' || !/^(0|[1-9]\d*)$/.test(k));
    const p = name !== 'Array' || tag ? prefix('Array', value.length) : '';
    open = p + '['; close = ']'; isArrayLike = true;
    if (value.length === 0 && keys.length === 0) return open + ']';
    list = () => arrayItems(value, state, depth);
  } else if (kind === 'set') {
    open = prefix('Set', value.size) + '{';
    list = () => lab.setItems(value).map((v) => show(v, state, depth + 1));
    if (value.size === 0 && keys.length === 0) return open + '}';
  } else if (kind === 'map') {
    open = prefix('Map', value.size) + '{';
    list = () => lab.mapItems(value).map(([k, v]) => `${show(k, state, depth + 1)} => ${show(v, state, depth + 1)}`);
    if (value.size === 0 && keys.length === 0) return open + '}';
  } else if (kind === 'function' || kind === 'class' || kind === 'async' || kind === 'generatorFunction') {
    base = functionBase(value, kind, name, tag);
    if (keys.length === 0) return base;
  } else if (kind === 'arguments') {
    keys = keys.filter((k) => typeof k === 'symbol' || !/^\d+$/.test(k));
    open = '[Arguments] ['; close = ']'; isArrayLike = true;
    list = () => arrayItems([...value], state, depth);
    if (value.length === 0) return open + ']';
  } else if (kind === 'pattern') {
    base = RegExp.prototype.toString.call(value);
    if (keys.length === 0) return base;
  } else if (kind === 'date') {
    base = isNaN(lab.dateValue(value)) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
    if (name && name !== 'Date') base = `${name} ${base}`;
    if (keys.length === 0) return base;
  } else if (kind === 'error') {
    base = stackOf(value, state);
    if (Object.prototype.hasOwnProperty.call(value, 'cause') && !keys.includes('cause')) keys.push('cause');
    if (Array.isArray(value.errors) && !keys.includes('errors')) keys.push('errors');
    keys = keys.filter((k) => !(k === 'name' && base.includes(value.name)) && k !== 'message' && k !== 'stack');
    if (keys.length === 0) return base;
  } else if (kind === 'promise') {
    open = prefix('Promise') + '{';
    const [stateName, inner] = lab.promiseState(value);
    list = () => stateName === 'pending' ? ['<pending>'] : [(stateName === 'rejected' ? '<rejected> ' : '') + show(inner, state, depth + 1)];
  } else if (kind === 'bytes') {
    const all = lab.bytesOf(value);
    return `<Buffer${all.slice(0, 50).map((b) => ' ' + b.toString(16).padStart(2, '0')).join('')}${all.length > 50 ? ` ... ${all.length - 50} more byte${all.length > 51 ? 's' : ''}` : ''}>`;
  } else if (kind === 'boxed') {
    const inner = lab.boxedValue(value);
    const type = typeof inner === 'string' ? 'String' : typeof inner === 'number' ? 'Number' : typeof inner === 'boolean' ? 'Boolean' : 'Symbol';
    base = `[${type}${name !== type ? ` (${name})` : ''}: ${primitive(inner, state, true)}]`;
    if (type === 'String') keys = keys.filter((k) => typeof k === 'symbol' || !/^\d+$/.test(k));
    if (keys.length === 0) return base;
  } else if (kind === 'iterator') {
    return 'Object [Iterator] {}';
  } else if (kind === 'generator') {
    return 'Object [Generator] {}';
  } else if (kind === 'namespace') {
    open = '[Module: null prototype] {';
  } else {
    if (name === 'Object' && !tag) { if (keys.length === 0) return '{}'; } else {
      open = prefix('Object') + '{';
      if (keys.length === 0) return open + '}';
    }
  }
  if (depth > state.depth) {
    return `[${isArrayLike ? 'Array' : isNull ? 'Object: null prototype' : (name || 'Object')}${tag ? ` [${tag}]` : ''}]`;
  }
  state.seen.push(value);
  state.level = depth;
  let output;
  state.indent += 0;
  output = list ? list() : [];
  for (const key of keys) output.push(property(value, key, state, depth, isArrayLike || kind === 'array' ? 1 : 0));
  state.seen.pop();
  if (state.circles.has(value)) {
    const mark = `<ref *${state.circles.get(value)}>`;
    if (base) base = `${mark} ${base}`; else open = `${mark} ${open}`;
  }
  if (state.sorted) output.sort();
  return reduce(output, base, open, close, isArrayLike && keys.length >= 0, state, depth, value);
}

function arrayItems(value, state, depth) {
  const out = [];
  const most = Math.min(state.maxArray, value.length);
  let i = 0;
  for (; i < value.length && out.length < most; i++) {
    if (!(i in value)) {
      let n = 1;
      while (i + n < value.length && !(i + n in value)) n++;
      out.push(`<${n} empty item${n > 1 ? 's' : ''}>`);
      i += n - 1;
      continue;
    }
    state.indent += 2;
    out.push(show(value[i], state, depth + 1));
    state.indent -= 2;
  }
  if (i < value.length) out.push(`... ${value.length - i} more item${value.length - i > 1 ? 's' : ''}`);
  return out;
}

function property(value, key, state, depth, type) {
  const slot = Object.getOwnPropertyDescriptor(value, key) || { value: value[key], enumerable: true };
  let text, gap = ' ';
  if (slot.get !== undefined || slot.set !== undefined) {
    if (lab.kind(value) === 'namespace') { try { text = show(value[key], state, depth + 1); } catch (e) { text = '<uninitialized>'; } }
    else text = slot.get && slot.set ? '[Getter/Setter]' : slot.get ? '[Getter]' : '[Setter]';
  } else {
    const more = state.compact !== 3 || type !== 0 ? 2 : 2;
    state.indent += more;
    text = show(slot.value, state, depth + 1);
    state.indent -= more;
  }
  if (typeof key === 'symbol') return `[${key.toString()}]:${gap}${text}`;
  if (!slot.enumerable) return `[${key}]:${gap}${text}`;
  return `${plainKey.test(key) ? key : quote(key)}:${gap}${text}`;
}

function reduce(output, base, open, close, isArray, state, depth, value) {
  const entries = output.length;
  if (isArray && entries > 6) output = group(output, state, value);
  if (state.level - depth < state.compact && entries === output.length) {
    const start = output.length + state.indent + open.length + base.length + 10;
    let total = output.length + start;
    let fits = total + output.length <= state.width;
    if (fits) {
      for (const item of output) { total += item.length; if (total > state.width) { fits = false; break; } }
      if (fits && (base === '' || !base.includes('\n'))) {
        const joined = output.join(', ');
        if (!joined.includes('\n')) return `${base ? `${base} ` : ''}${open} ${joined} ${close}`;
      }
    }
  }
  const pad = `\n${' '.repeat(state.indent)}`;
  return `${base ? `${base} ` : ''}${open}${pad}  ${output.join(`,${pad}  `)}${pad}${close}`;
}

function group(output, state, value) {
  let total = 0, longest = 0, i = 0;
  let length = output.length;
  if (value.length > state.maxArray) length--;
  const lengths = new Array(length);
  for (; i < length; i++) {
    const n = output[i].length;
    lengths[i] = n;
    total += n + 2;
    if (longest < n) longest = n;
  }
  const actual = longest + 2;
  if (actual * 3 + state.indent < state.width && (total / actual > 5 || longest <= 6)) {
    const bias = Math.sqrt(actual - total / output.length);
    const biased = Math.max(actual - 3 - bias, 1);
    const columns = Math.min(Math.round(Math.sqrt(2.5 * biased * length) / biased), Math.floor((state.width - state.indent) / actual), state.compact * 4, 15);
    if (columns <= 1) return output;
    const out = [], widths = [];
    for (let c = 0; c < columns; c++) {
      let n = 0;
      for (let j = c; j < length; j += columns) if (lengths[j] > n) n = lengths[j];
      widths.push(n + 2);
    }
    let isNumeric = value !== undefined;
    if (isNumeric) for (let j = 0; j < output.length; j++) if (typeof value[j] !== 'number') { isNumeric = false; break; }
    for (let j = 0; j < length; j += columns) {
      const most = Math.min(j + columns, length);
      let text = '', k = j;
      for (; k < most - 1; k++) {
        const cell = `${output[k]}, `;
        text += isNumeric ? cell.padStart(widths[k - j]) : cell.padEnd(widths[k - j]);
      }
      text += isNumeric ? output[k].padStart(widths[k - j] - 2) : output[k];
      out.push(text);
    }
    if (value.length > state.maxArray) out.push(output[length]);
    return out;
  }
  return output;
}

function inspect(value, options, depth) {
  if (typeof options === 'boolean') options = { showHidden: options, depth };
  options = options || {};
  if (options.colors) options = { ...options, colors: false };
  const state = {
    depth: options.depth === undefined ? 2 : options.depth === null ? Infinity : options.depth,
    width: options.breakLength ?? 80, compact: options.compact === false ? 0 : options.compact === true ? 1 : options.compact ?? 3,
    maxArray: options.maxArrayLength === null ? Infinity : options.maxArrayLength ?? 100,
    sorted: !!options.sorted, indent: 0, level: 0, seen: [], circles: new Map(), options,
  };
  if (options.showHidden) lab.unmodelled("inspect's showHidden");
  return show(value, state, 0, true);
}
inspect.custom = custom;
inspect.defaultOptions = {};

function format(...list) {
  const first = list[0];
  let out = '', at = 0;
  if (list.length === 1) return typeof first === 'string' ? first : inspect(first);
  if (typeof first === 'string') {
    at = 1;
    let last = 0;
    for (let i = 0; i < first.length - 1; i++) {
      if (first[i] !== '%') continue;
      const next = first[i + 1];
      if (next === '%') { out += first.slice(last, i) + '%'; last = i + 2; i++; continue; }
      if (at === list.length || !'sdifjoOc'.includes(next)) continue;
      const value = list[at];
      let text;
      switch (next) {
        case 's': text = typeof value === 'string' ? value : typeof value === 'number' ? number(value) : typeof value === 'object' && value !== null && !(lab.kind(value) === 'error') && !hasOwnText(value) ? inspect(value, { depth: 0, compact: 3 }) : String(value); break;
        case 'd': text = typeof value === 'object' ? 'NaN' : number(Number(value)); break;
        case 'i': text = typeof value === 'object' ? 'NaN' : number(parseInt(value)); break;
        case 'f': text = number(parseFloat(value)); break;
        case 'j': try { text = JSON.stringify(value); } catch (e) { text = '[Circular]'; } break;
        case 'o': lab.unmodelled("format's %o"); break;
        case 'O': text = inspect(value); break;
        case 'c': text = ''; break;
      }
      out += first.slice(last, i) + text;
      last = i + 2; i++; at++;
    }
    out += first.slice(last);
  }
  let gap = at === 0 ? '' : ' ';
  for (; at < list.length; at++) {
    const value = list[at];
    out += gap + (typeof value === 'string' ? value : inspect(value));
    gap = ' ';
  }
  return out;
}
function hasOwnText(value) { return typeof value.toString === 'function' && value.toString !== Object.prototype.toString && value.toString !== Array.prototype.toString && lab.kind(value) === 'plain'; }

module.exports = { inspect, format };

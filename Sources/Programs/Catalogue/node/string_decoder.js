class StringDecoder { write(b) { return b.toString(); } end() { return ''; } } module.exports = { StringDecoder };

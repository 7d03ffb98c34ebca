module.exports = { Buffer, constants: { MAX_LENGTH: 4294967296 } };

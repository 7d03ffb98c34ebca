module.exports = { createRequire() { lab.unmodelled('module.createRequire()'); }, builtinModules: [] };

// uuid: v4.
const { randomUUID } = require('crypto');
const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
module.exports = { v4: randomUUID, validate: (t) => form.test(t), v1() { lab.unmodelled('uuid.v1()'); }, v5() { lab.unmodelled('uuid.v5()'); }, v7() { lab.unmodelled('uuid.v7()'); }, NIL: '00000000-0000-0000-0000-000000000000' };

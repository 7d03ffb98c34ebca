// os: what a container is told of its machine.
const facts = () => lab.facts();
module.exports = {
  EOL: '\n', hostname: () => facts().hostname, platform: () => 'linux', type: () => 'Linux', arch: () => 'x64', machine: () => 'x86_64', endianness: () => 'LE',
  homedir: () => process.env.HOME || '/root', tmpdir: () => process.env.TMPDIR || '/tmp',
  uptime: () => Math.floor(lab.clock() / 1000) + 3600,
  userInfo() { const f = facts(); return { uid: f.uid, gid: f.gid, username: f.uid === 0 ? 'root' : 'node', homedir: process.env.HOME || '/root', shell: '/bin/sh' }; },
  networkInterfaces() {
    const out = { lo: [{ address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4', mac: '00:00:00:00:00:00', internal: true, cidr: '127.0.0.1/8' }] };
    facts().addresses.filter((a) => !a.startsWith('127.')).forEach((address, i) => {
      const mac = '02:42:' + address.split('.').map((n) => (+n).toString(16).padStart(2, '0')).join(':');
      out['eth' + i] = [{ address, netmask: '255.255.0.0', family: 'IPv4', mac, internal: false, cidr: address + '/16' }];
    });
    return out;
  },
  constants: { signals: require('core').signals },
};

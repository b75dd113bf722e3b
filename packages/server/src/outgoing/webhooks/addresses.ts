import { BlockList, isIP, isIPv4 } from 'node:net';

/** Blocks that are not of the public internet (IANA special-purpose registries of IPv4 and IPv6, RFC 6890), as of 2026. */
const NOT_PUBLIC_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];

/** Within the global unicast addresses, which are all that is public of IPv6: protocols, tunnels to IPv4, examples. */
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const GLOBAL_V6 = ['2000::/3'];

const listOf = (blocks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const block of blocks) {
    const [net = '', bits] = block.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
};

const specialV4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const specialV6 = listOf(NOT_PUBLIC_V6, 'ipv6');
const globalV6 = listOf(GLOBAL_V6, 'ipv6');

/** Whether an IP address is one of the public internet: not this machine, not its network, nothing reserved, no IPv4 in disguise. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4');
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
}

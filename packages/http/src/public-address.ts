import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * IPv4 blocks that are no place for a news site: the IANA special-purpose registry whole (also
 * the entries it calls globally reachable, which serve name servers and relays), multicast, and
 * the one public address that answers as a cloud's metadata service.
 */
const DENIED_IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
].map((cidr) => ipaddr.IPv4.parseCIDR(cidr));

/** Only this block is global unicast; loopback, mapped, link-local and the rest lie outside. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Inside it: IETF assignments with Teredo, documentation, 6to4, documentation, AS112. */
const DENIED_IPV6 = [
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "2620:4f:8000::/48",
].map((cidr) => ipaddr.IPv6.parseCIDR(cidr));

/** A resolver on an IPv6-only network gives IPv4 sites addresses in this block. */
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * Whether a textual IP address belongs to the public internet. False for anything that is not
 * an address, and for IPv6 forms that wrap an IPv4 one, except NAT64 of a public address.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  // A zone id only ever marks a link-local address.
  if (family === 0 || address.includes("%")) return false;
  if (family === 4) return isPublicIpv4(ipaddr.IPv4.parse(address));
  const ipv6 = ipaddr.IPv6.parse(address);
  if (ipv6.match(NAT64)) return isPublicIpv4(new ipaddr.IPv4(ipv6.toByteArray().slice(12)));
  return ipv6.match(GLOBAL_IPV6) && !DENIED_IPV6.some((block) => ipv6.match(block));
}

function isPublicIpv4(address: ipaddr.IPv4): boolean {
  return !DENIED_IPV4.some((block) => address.match(block));
}

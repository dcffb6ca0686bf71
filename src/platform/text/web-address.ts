/**
 * Whether an address says plainly where it leads: no user or password before the host, by which a stranger's host looks like another's,
 * and nothing that addresses don't hold, like white space, quotes and backslashes, which every reader takes for something else.
 */
export function isPlainAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && !url.username && !url.password && !/[\s\p{C}"'<>\\^`{|}]/u.test(address);
}

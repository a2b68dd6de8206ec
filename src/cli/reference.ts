/** The address of an entry of the reference; nothing where it leads nowhere, as long as it is not hosted. */
export function hosted(address: string): string | undefined {
  // The ending is reserved: nothing ever answers there.
  return new URL(address).hostname.endsWith('.example') ? undefined : address;
}

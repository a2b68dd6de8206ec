/** The methods of `im` take the names of parameters in any letter case. */
export function upperCased(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(params).map(([name, value]) => [name.toUpperCase(), value]);
  return Object.fromEntries(entries);
}

let names = new Map<number, string>();

/** Takes the names that the page calls users by. */
export function setNames(users: readonly { id: number; name: string }[]): void {
  names = new Map(users.map(({ id, name }) => [id, name]));
}

export const nameOf = (user: number): string => names.get(user) ?? `User ${user}`;

import { median, quantile } from '../report.ts';

/** Something to measure in turns with others; the figure is calls per second. */
export interface Subject {
  name: string;
  measure(): Promise<number>;
}

/** What the rounds gave, by the name of the subject. */
export type Figures = Map<string, number[]>;

/** Measures all subjects in each round, in random order, so that noise meets all alike. */
export async function takeTurns(subjects: readonly Subject[], rounds: number): Promise<Figures> {
  const figures: Figures = new Map(subjects.map(({ name }) => [name, []]));
  // The first round only warms up.
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, measure } of shuffled(subjects)) {
      const figure = await measure();
      if (round >= 0) figures.get(name)?.push(figure);
    }
  }
  return figures;
}

/** The middle of the ratios of each round, with the quartiles. */
export function ratio(figures: Figures, name: string, to: string): string {
  const base = figures.get(to) ?? [];
  const ratios = (figures.get(name) ?? []).map((one, round) => one / (base[round] ?? Number.NaN));
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part).toFixed(2));
  return `${middle} (${low}–${high})`;
}

export const middle = (figures: Figures, name: string) =>
  Math.round(median(figures.get(name) ?? []));

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

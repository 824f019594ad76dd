type SparklineProps = { points: { year: number; value: number }[]; label: string };

const WIDTH = 160;
const HEIGHT = 36;
const PAD = 4;

/** The run of a measure at a glance, on a log scale when the values span more than tenfold. */
export function Sparkline({ points, label }: SparklineProps) {
  if (points.length < 2) return <p className="quiet sparkline-none">one figure so far</p>;
  const values = points.map(({ value }) => value);
  const isWide = Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > 10;
  const scale = isWide ? Math.log10 : (value: number) => value;
  const [x0, x1] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 1];
  const [y0, y1] = [Math.min(...values.map(scale)), Math.max(...values.map(scale))];
  const place = ({ year, value }: { year: number; value: number }) => ({
    x: PAD + ((year - x0) / (x1 - x0 || 1)) * (WIDTH - 2 * PAD),
    y: HEIGHT - PAD - ((scale(value) - y0) / (y1 - y0 || 1)) * (HEIGHT - 2 * PAD),
  });
  const places = points.map(place);
  const path = places.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`);
  const last = places.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={path.join(" ")} />
      {last === undefined ? null : <circle cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}

type SparklineProps = {
  points: { year: number; value: number; isHeldBack: boolean }[];
  label: string;
};

const WIDTH = 200;
const HEIGHT = 56;
const PAD = 6;
const AXIS = 12;

/** The run of a measure at a glance, on a log scale when the values span more than tenfold. */
export function Sparkline({ points, label }: SparklineProps) {
  const values = points.map(({ value }) => value);
  const isWide = Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) > 10;
  const scale = isWide ? Math.log10 : (value: number) => value;
  const years = points.map(({ year }) => year);
  const [x0, x1] = [Math.min(...years), Math.max(...years)];
  // Figures of one time make no run.
  if (x0 === x1 || points.length < 2) return null;
  const [y0, y1] = [Math.min(...values.map(scale)), Math.max(...values.map(scale))];
  const bottom = HEIGHT - AXIS - PAD;
  const heldBack = points.filter(({ isHeldBack }) => isHeldBack).length;
  const places = points.map(({ year, value, isHeldBack }) => ({
    isHeldBack,
    x: PAD + ((year - x0) / (x1 - x0 || 1)) * (WIDTH - 2 * PAD),
    // A run that does not move is drawn in the middle, not on the floor.
    y: y0 === y1 ? (bottom + PAD) / 2 : bottom - ((scale(value) - y0) / (y1 - y0)) * (bottom - PAD),
  }));
  const path = places.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`);
  const last = places.at(-1);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={heldBack === 0 ? label : `${label}, ${heldBack} not public yet`}
    >
      <path d={path.join(" ")} />
      {places.map(({ x, y, isHeldBack }, i) => (
        // Points have no name of their own: their place in the run is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <circle
          key={i}
          cx={x}
          cy={y}
          r="1.8"
          className={isHeldBack ? "sparkline-held-back" : "sparkline-point"}
        />
      ))}
      {last === undefined ? null : (
        <circle
          cx={last.x}
          cy={last.y}
          r="3.4"
          className={last.isHeldBack ? "sparkline-held-back" : ""}
        />
      )}
      <text x={PAD} y={HEIGHT - 1}>
        {Math.floor(x0)}
      </text>
      {Math.floor(x0) === Math.floor(x1) ? null : (
        <text x={WIDTH - PAD} y={HEIGHT - 1} textAnchor="end">
          {Math.floor(x1)}
        </text>
      )}
    </svg>
  );
}

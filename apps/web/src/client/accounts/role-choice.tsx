import { ROLES, type Role } from "@figurewatch/accounts";

type RoleChoiceProps = {
  label: string;
  value: Role;
  onChange(role: Role): void;
  isDisabled?: boolean;
  /** Where a table says already what it is. */
  isLabelHidden?: boolean;
};

/** One of the roles. */
export function RoleChoice(props: RoleChoiceProps) {
  const { label, value, onChange, isDisabled = false, isLabelHidden = false } = props;
  return (
    <label>
      <span className={isLabelHidden ? "visually-hidden" : undefined}>{label}</span>
      <select
        value={value}
        disabled={isDisabled}
        onChange={(event) => {
          const role = ROLES.find((each) => each === event.target.value);
          if (role !== undefined) onChange(role);
        }}
      >
        {ROLES.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
    </label>
  );
}

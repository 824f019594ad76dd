-- The ledger looks figures up by their keys since 0002; nothing asks for them by bounds or by origin. What asks by
-- watch and measure has figures_category.
drop index figures_value;
drop index figures_high;
drop index figures_origin;

import type { EngineSettings } from './warehouse.ts';

/** What every statement runs under. Large work goes to disk at half of the memory it may use, so that it does not die. */
export const baseSettings = (memory: number): EngineSettings => ({
  max_memory_usage: memory,
  max_memory_usage_for_user: memory,
  max_bytes_before_external_group_by: Math.floor(memory / 2),
  max_bytes_before_external_sort: Math.floor(memory / 2),
  max_bytes_before_external_join: Math.floor(memory / 2),
  // Thousands of segments in one statement are long, and so are the values bound to them.
  max_query_size: 1_000_000_000,
  max_ast_elements: 1_000_000_000,
  max_expanded_ast_elements: 1_000_000_000,
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
  output_format_json_quote_denormals: 1,
  date_time_output_format: 'iso',
  // Properties are texts, also those that look like dates; without these the engine would store them as another type.
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  // The nearest double, as JavaScript reads it; the engine's faster reading is one unit off for one text in two hundred.
  precise_float_parsing: 1,
  // Each statement is another one, with its own instants: compiled to machine code it is never run again (docs/decisions/store-layout.md).
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
});

/** For rows as JSON objects: nothing is skipped, ISO moments are understood. */
export const INSERT_SETTINGS: EngineSettings = {
  input_format_skip_unknown_fields: 0,
  date_time_input_format: 'best_effort',
};

/** For a result as a file: JSON's numbers are digits, and whoever reads the file decides what they become. */
export const FILE_SETTINGS: EngineSettings = {
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_decimals: 0,
};

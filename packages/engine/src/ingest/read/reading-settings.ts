import type { EngineSettings } from '../../store/warehouse.ts';

/**
 * How records are read. Whatever a condition guards (the careful way to cut a line, the long way to read a date) is
 * computed only where the condition holds; that works within one step of a query and is lost when the engine merges the
 * steps, which makes reading Online Retail half as slow again. Every expression between a record and its row keeps
 * its column for a block of records: with the engine's usual 65,000 of them, 33,000 calls of the Segment spec took 6 GB.
 *
 * The optimizer's search for chains of comparisons doubles the time that planning a mapping of twenty columns takes.
 */
export const READING: EngineSettings = {
  short_circuit_function_evaluation: 'force_enable',
  query_plan_merge_expressions: 0,
  optimize_and_compare_chain: 0,
  output_format_json_escape_forward_slashes: 0,
  max_block_size: 16_384,
};

const AMOUNT = /^-?\d{1,14}(?:\.\d+)?$/;
const DECIMALS = 4;

/** The sum of amounts of money, exact to four decimals; undefined when none of them is an amount. */
export function sumOf(amounts: readonly unknown[]): string | undefined {
  const parts = amounts.flatMap(amount => {
    const text = typeof amount === 'number' ? String(amount) : amount;
    return typeof text === 'string' && AMOUNT.test(text) ? [scaled(text)] : [];
  });
  return parts.length === 0 ? undefined : written(parts.reduce((sum, part) => sum + part, 0n));
}

/** An amount without its sign. */
export const unsigned = (amount: string | undefined): string | undefined => amount?.replace(/^-/, '');

function scaled(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(DECIMALS, '0').slice(0, DECIMALS));
}

function written(sum: bigint): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0{1,2}$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}.${fraction}`;
}

import type { FigureData } from './figure.tsx';

/** Cells as RFC 4180 has them; numbers as a program reads them. */
const cellOf = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  // A spreadsheet takes what begins so for a formula.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

function csvOf<Row>({ rows, columns }: Pick<FigureData<Row>, 'rows' | 'columns'>): string {
  const lines = [columns.map(column => column.title), ...rows.map(row => columns.map(column => column.value(row)))];
  return lines.map(line => line.map(cellOf).join(',')).join('\r\n');
}

export function saveCsv<Row>(file: string, data: FigureData<Row>): void {
  // With a byte order mark, or Excel reads Polish letters as something else.
  saveAs(`${file}.csv`, new Blob(['\uFEFF', csvOf(data)], { type: 'text/csv;charset=utf-8' }));
}

/** The drawing as a picture: its canvas, its one SVG, or else all of it as it stands on the page; twice its size, in the colours it is seen in. */
export async function savePng(file: string, drawing: HTMLElement | null): Promise<void> {
  const canvas = drawing?.querySelector('canvas') ?? (await canvasOf(drawing));
  const blob = await new Promise<Blob | null>(resolve => {
    if (canvas === null) resolve(null);
    else canvas.toBlob(resolve, 'image/png');
  });
  if (blob !== null) saveAs(`${file}.png`, blob);
}

async function canvasOf(drawing: HTMLElement | null): Promise<HTMLCanvasElement | null> {
  if (drawing === null) return null;
  const [svg, ...more] = drawing.querySelectorAll('svg');
  const isOneDrawing = svg !== undefined && more.length === 0 && svg.textContent === drawing.textContent;
  const { width, height } = (isOneDrawing ? svg : drawing).getBoundingClientRect();
  const style = getComputedStyle(document.documentElement);
  const drawn = isOneDrawing ? svgText(svg, width, height) : await pageText(drawing, width, height);
  const text = drawn.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = style.getPropertyValue('--surface').trim();
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function svgText(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** Elements of a page within an SVG; a picture knows no style sheets and no fonts, so they are taken along. */
async function pageText(drawing: HTMLElement, width: number, height: number): Promise<string> {
  const copy = drawing.cloneNode(true) as HTMLElement;
  const seen = [drawing, ...drawing.querySelectorAll<HTMLElement | SVGElement>('*')];
  const copied = [copy, ...copy.querySelectorAll<HTMLElement | SVGElement>('*')];
  for (const [i, element] of seen.entries()) {
    const style = getComputedStyle(element);
    for (const name of style) copied[i]?.style.setProperty(name, style.getPropertyValue(name));
    // What scrolls on the page would show its bars.
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) copied[i]?.style.setProperty('overflow', 'visible');
  }
  const page = new XMLSerializer().serializeToString(copy);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${await fontFaces()}</style><foreignObject width="100%" height="100%">${page}</foreignObject></svg>`;
}

/** The page's fonts for Latin letters with their files in them. */
async function fontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap(sheet =>
    [...sheet.cssRules].map(rule => ({ rule, href: sheet.href })),
  );
  const faces = rules.map(async ({ rule, href }) => {
    if (!(rule instanceof CSSFontFaceRule) || !/U\+(0000|0100|0-|100-)/i.test(rule.cssText)) return '';
    const url = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1];
    if (url === undefined) return '';
    const file = await (await fetch(new URL(url, href ?? location.href))).blob();
    return rule.cssText.replace(url, await dataUrl(file));
  });
  return (await Promise.all(faces)).join('\n');
}

const dataUrl = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

export function saveAs(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

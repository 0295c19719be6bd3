import type { Incoming } from './incoming'

/** The name a paste gets; the catalogue shows it as it is. */
const PASTED = 'Texte collé'

/**
 * What of a paste is read. A spreadsheet gives its cells twice: as text between tabs, exactly as shown, and as a web
 * page. The text is the safer of the two, save where the page carries the numbers themselves beside what is shown. From
 * a page of the web the text has lost which line ends are inside a cell, so the page is read.
 */
export function pastedFile(text: string, html: string): Incoming {
  const isPage = /<t[dh]\b/i.test(html)
  if (isPage && (text.trim() === '' || !isFromSpreadsheet(html) || HOLDS_NUMBERS.test(html))) {
    return { blob: new Blob([html], { type: 'text/html' }), name: PASTED }
  }
  return { blob: new Blob([text], { type: 'text/plain' }), name: PASTED }
}

const HOLDS_NUMBERS = /\s(?:x:num="|sdval="|data-sheets-value="\{&quot;1&quot;:3)/i

const isFromSpreadsheet = (html: string): boolean =>
  /urn:schemas-microsoft-com:office:excel|<meta\b[^>]*generator[^>]*(?:excel|libreoffice|openoffice)|google-sheets-html-origin|data-sheets-root/i.test(
    html,
  )

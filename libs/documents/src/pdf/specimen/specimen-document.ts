/** A document with everything that ours have: three to four pages, headings, lists, a long table, links, a picture, margin boxes. */
export function specimenDocument(role = 'Receptionist'): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Onboarding agreement: ${role}</title><style>${STYLE}
@page { @bottom-left { content: "${role} · version 3" } }</style></head><body>
<h1>Onboarding agreement</h1>
<p class="note">Between Northwind Clinic and <strong>Zoë Müller-Łukasiewicz</strong> · Ελένη Παπαδοπούλου · Ирина Соколова.
<span lang="de">Arbeitszeit und Erreichbarkeit</span> are set out below. Monday → Friday, ≥ 4 h a day, agreed ✓</p>
<h2>1. What the role is for</h2>${paragraph(1)}${paragraph(2)}
<ul><li>Answer the phone within 30 seconds.</li><li>Keep the waiting list <strong>true</strong>.</li><li>Hand over at 17:00.</li></ul>
<h2 id="week">2. The week at a glance</h2>${PICTURE}
<table><caption>Set times of the ${role}</caption>
<thead><tr><th scope="col">Day</th><th scope="col">Time</th><th scope="col">Duty</th><th scope="col">Weight</th></tr></thead>
<tbody>${Array.from({ length: 40 }, (_, index) => row(index)).join('')}</tbody></table>
<h2>3. How we reach each other</h2>${paragraph(3)}${paragraph(4)}<h3>3.1 Quiet hours</h3>${paragraph(5)}${paragraph(6)}
<ol><li>Urgent: phone, at once.</li><li>Important: chat, within <em>two working hours</em>.</li><li>All else: mail, next day.</li></ol>
<h2>4. What happens when it changes</h2>${paragraph(7)}${paragraph(8)}${paragraph(9)}
<p style="opacity: .8">Signed in <b><i>two</i></b> copies.</p>
</body></html>`;
}

const STYLE = `
@page { size: A4; margin: 22mm 18mm 24mm; font: 8pt 'Source Sans 3'; color: #555;
  @top-left { content: "Northwind Clinic"; font-weight: 600 }
  @bottom-right { content: counter(page) ' / ' counter(pages) } }
@page :first { @top-left { content: none } }
body { font: 10.5pt/1.45 'Source Sans 3'; color: #1b1b1b; margin: 0 }
h1, h2, h3 { font-family: 'Source Serif 4'; font-weight: 600; break-after: avoid }
h1 { font-weight: 700; font-size: 26pt }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: 600 }
th, td { text-align: left; padding: 1.2mm 2mm; border-bottom: .3pt solid #999 }
thead { background: #eef1f4 }
tr { break-inside: avoid }
a { color: #144a7c }
.note { border-left: 2pt solid #144a7c; background: #f4f7fa; padding: 2mm 4mm }`;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const DUTIES = ['Front desk coverage', 'Team stand-up', 'Design review', 'Handoff to evening shift', 'Client hours'];

const PICTURE = `<figure><svg role="img" aria-labelledby="picture-title" width="480" height="150" viewBox="0 0 480 150" font-family="'Source Sans 3'">
<title id="picture-title">Set times from Monday to Friday, in the time zone Europe/Berlin</title>
${DAYS.map((day, index) => `<rect x="${20 + index * 90}" y="20" width="70" height="${60 + index * 12}" fill="#345"/><text x="${25 + index * 90}" y="14" font-size="10">${day}</text>`).join('')}
</svg><figcaption>Set times, Europe/Berlin</figcaption></figure>`;

function paragraph(number: number): string {
  return `<p>The receptionist <strong>owes presence</strong> at the desk during opening hours, and owes <em>results</em> for all else. Paragraph
${number} says what is asked, by when, and who receives it, so that nobody has to guess; see <a href="#week">the week at a glance</a> or
<a href="https://example.org/policy?n=${number}">the policy page</a>. Work that may be done at any time is marked with its due moment and an
effort in minutes, and the person chooses the order.</p>`;
}

function row(index: number): string {
  const hour = 8 + (index % 9);
  return `<tr><td>${DAYS[index % 5]}</td><td>${hour}:00–${hour + 1}:30</td><td>${DUTIES[index % 5]} ${index + 1}</td><td>${
    index % 2 ? '<strong>required</strong>' : '<em>encouraged</em>'
  }</td></tr>`;
}

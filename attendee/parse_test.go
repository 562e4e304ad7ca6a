package attendee

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// show writes lists and fragments in the short form of the tables below: a
// line for each list ("label = name | organization | note; …") and for each fragment ("? text").
func show(lists []List, rest []Fragment) string {
	var b strings.Builder
	for _, l := range lists {
		b.WriteString(l.Label + " =")
		for i, a := range l.Attendees {
			if i > 0 {
				b.WriteString(";")
			}
			b.WriteString(" " + a.Name)
			if a.Organization.Name != "" || a.Note != "" {
				b.WriteString(" | " + a.Organization.Name)
			}
			if a.Note != "" {
				b.WriteString(" | " + a.Note)
			}
		}
		b.WriteString("\n")
	}
	for _, f := range rest {
		b.WriteString("? " + strings.ReplaceAll(f.Text, "\n", "⏎") + "\n")
	}
	return b.String()
}

type parseCase struct {
	why, text, want string
}

// three is the list that most shapes of three people read as.
const three = " = Ana Beltrán | Northwind CA; Bo Chen | Acme; Cy Diaz | Umbra.com\n"

var styleCases = []parseCase{
	{"the commonest form", "Ana Beltrán (Northwind CA), Bo Chen (Acme), Cy Diaz (Umbra.com).", three},
	{"dash and bracket", "Ana Beltrán – (Northwind CA), Bo Chen – (Acme), Cy Diaz – (Umbra.com)", three},
	{"hyphen and bracket", "Ana Beltrán - (Northwind CA), Bo Chen - (Acme), Cy Diaz - (Umbra.com)", three},
	{"hyphen", "Ana Beltrán - Northwind CA, Bo Chen - Acme, Cy Diaz - Umbra.com", three},
	{"dash, and a final full stop", "Ana Beltrán – Northwind CA, Bo Chen – Acme, Cy Diaz – Umbra.com.", three},
	{"dash with white space on one side", "Ana Beltrán -Northwind CA, Bo Chen- Acme, Cy Diaz — Umbra.com", three},
	{"dash and semicolons", "Ana Beltrán – Northwind CA; Bo Chen – Acme; Cy Diaz – Umbra.com", three},
	{"comma and semicolons", "Ana Beltrán, Northwind CA; Bo Chen, Acme; Cy Diaz, Umbra.com", three},
	{"one a line", "Ana Beltrán – Northwind CA\nBo Chen – Acme\nCy Diaz – Umbra.com\n", three},
	{"one a line, with brackets", "Ana Beltrán (Northwind CA)\nBo Chen (Acme)\nCy Diaz (Umbra.com)", three},
	{"one a line, with commas", "Ana Beltrán, Northwind CA\nBo Chen, Acme\nCy Diaz, Umbra.com", three},
	{"hard line breaks", "Ana Beltrán (Northwind CA)  \nBo Chen (Acme)\\\nCy Diaz (Umbra.com)<br>\n", three},
	{"a paragraph each", "Ana Beltrán – Northwind CA\n\nBo Chen – Acme\n\nCy Diaz – Umbra.com\n", three},
	{"a wrapped paragraph", "Ana\nBeltrán (Northwind\nCA), Bo Chen (Acme), Cy Diaz\n(Umbra.com)", three},
	{"a wrapped paragraph that breaks at commas", "Ana Beltrán (Northwind CA),\nBo Chen (Acme),\nCy Diaz (Umbra.com)", three},
	{"bullets", "- Ana Beltrán – Northwind CA\n- Bo Chen – Acme\n- Cy Diaz – [Umbra.com][1]{.}\n\n[1]: http://umbra.example", three},
	{"bullets with commas", "* Ana Beltrán, Northwind CA\n* Bo Chen, Acme\n* Cy Diaz, Umbra.com", three},
	{"typed bullets", "• Ana Beltrán (Northwind CA)\n• Bo Chen (Acme)\n• Cy Diaz (Umbra.com)", three},
	{"numbered items", "1. Ana Beltrán (Northwind CA)\n2. Bo Chen (Acme)\n10) Cy Diaz (Umbra.com)", three},
	{"no separators at all", "Ana Beltrán (Northwind CA) Bo Chen (Acme) Cy Diaz (Umbra.com)", three},
	{"other marks before the organization", "Ana Beltrán (Northwind CA), Bo Chen/ Acme, Cy Diaz | Umbra.com", three},
	{"square brackets and a colon", "Ana Beltrán (Northwind CA), Bo Chen: Acme, Cy Diaz [Umbra.com]", three},
	{"a table with a heading", "| Name | Organization |\n|---|:-:|\n| Ana Beltrán | Northwind CA |\n| Bo Chen | Acme |\n| Cy Diaz | Umbra.com |", three},
	{"a table whose columns stand otherwise", "| # | Company | Attendee |\n|---|---|---|\n| 1 | Northwind CA | Ana Beltrán |\n| 2 | Acme | Bo Chen |\n| 3 | Umbra.com | Cy Diaz |", three},
	{"a table of people", "| Ana Beltrán (Northwind CA) | Bo Chen (Acme) |\n| Cy Diaz (Umbra.com) | |", three},
	{"people with organizations in a cell between others", "| Company | Name | Note |\n|---|---|---|\n| Acme | Ana Beltrán (Northwind CA), Bo Chen (Acme) | May |",
		" = Ana Beltrán | Northwind CA; Bo Chen | Acme\n? Acme\n? May\n"},
	{"carriage returns", "Ana Beltrán (Northwind CA),\r\nBo Chen (Acme),\r\nCy Diaz (Umbra.com)\r\n\r\n", three},
	{"markup, escapes, references, odd white space", "**Ana\u00a0Beltrán** (North&#119;ind&nbsp;CA), _Bo_  [Chen](http://x.example/a,b) (Acme), Cy Diaz \\(Umbra\\.com\\)", three},
	{"commas for everything", "Ana Beltrán, Acme, Bo Chen, Umbra, Cy Diaz, Northwind CA, Dee Evans, Acme",
		" = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Northwind CA; Dee Evans | Acme\n"},
	{"wrapped bare names", "Ana Beltrán, Bo Chen, Cy\nDiaz, Dee Evans", " = Ana Beltrán; Bo Chen; Cy Diaz; Dee Evans\n"},
	{"bare names", "Ana Beltrán, Bo Chen, and Cy Diaz", " = Ana Beltrán; Bo Chen; Cy Diaz\n"},
	{"bare names in bullets", "- Ana Beltrán\n- Bo Chen\n", " = Ana Beltrán; Bo Chen\n"},
	{"people of one organization", "Ana Beltrán and Bo Chen (Acme); Cy Diaz, Dee Evans, and Eli Fox (Umbra); Gia Holt (Northwind)",
		" = Ana Beltrán | Acme; Bo Chen | Acme; Cy Diaz | Umbra; Dee Evans | Umbra; Eli Fox | Umbra; Gia Holt | Northwind\n"},
	{"first names, joined by a sign", "Ana (Acme), Bo + Cy and Dee (Umbra), Eli", " = Ana | Acme; Bo | Umbra; Cy | Umbra; Dee | Umbra; Eli\n"},
}

var nameCases = []parseCase{
	{"particles, initials, hyphens, apostrophes", "Ana van der Berg (Acme), J.P. O’Hara, Li-Wei Ponds-Gray, Tim S. (Umbra), D’Arcy McAllister",
		" = Ana van der Berg | Acme; J.P. O’Hara; Li-Wei Ponds-Gray; Tim S. | Umbra; D’Arcy McAllister\n"},
	{"a nickname", "Alexandros (Alex) Petrou (Acme), Bo Chen (Umbra), Maria (Mia) Rossi, Dee Evans",
		" = Alexandros (Alex) Petrou | Acme; Bo Chen | Umbra; Maria (Mia) Rossi; Dee Evans\n"},
	{"a nickname before the organization's bracket", "Xu Wenjing (Wendy) (Acme Browser), Bo Chen (Umbra)",
		" = Xu Wenjing (Wendy) | Acme Browser; Bo Chen | Umbra\n"},
	{"a comma that slipped in after a nickname", "Ana Beltrán (Northwind), Alexandros (Alex), Petrou (Acme), Bo Chen (Umbra), Cy Diaz (Acme), Dee Evans (Acme), Eli Fox (Acme)",
		" = Ana Beltrán | Northwind; Alexandros (Alex) Petrou | Acme; Bo Chen | Umbra; Cy Diaz | Acme; Dee Evans | Acme; Eli Fox | Acme\n"},
	{"other scripts", "Zhang Wei 张伟 (Acme), Łukasz Żak (Umbra)", " = Zhang Wei 张伟 | Acme; Łukasz Żak | Umbra\n"},
	{"references to white space, and what is none", "Ana&#10;Beltrán (A&nbsp;B &amp; C), Bo&#32;Chen&Tab;(R&#10D;)", " = Ana Beltrán | A B & C; Bo Chen | R&#10D;\n"},
	{"a title after the name", "Ana Beltrán, Jr. (Acme), Bo Chen (Umbra)", " = Ana Beltrán, Jr. | Acme; Bo Chen | Umbra\n"},
	{"Na is a name as good as others", "Li-Na Cheng (Acme), Cheng Li-Na (Umbra), Na Li, Li Na (X), Na (Y)", " = Li-Na Cheng | Acme; Cheng Li-Na | Umbra; Na Li; Li Na | X; Na | Y\n"},
	{"and NA alone is none", "Ana Beltrán (Acme), NA, Bo Chen (Umbra), n/a", " = Ana Beltrán | Acme; Bo Chen | Umbra\n? NA\n? n/a\n"},
	{"a comma before the surname, where all others are regular", "Ana Beltrán (Acme), Bo Chen (Umbra), Wei Ling, Tan (Acme), Cy Diaz (X), Dee Evans (Y), Eli Fox (Z)",
		" = Ana Beltrán | Acme; Bo Chen | Umbra; Wei Ling, Tan | Acme; Cy Diaz | X; Dee Evans | Y; Eli Fox | Z\n"},
	{"first names alone are regular in other lists", "Ana Beltrán (Acme), Bo (Umbra), Wei Ling, Tan (Acme), Cy Diaz (X), Dee (Y), Eli Fox (Z)",
		" = Ana Beltrán | Acme; Bo | Umbra; Wei Ling; Tan | Acme; Cy Diaz | X; Dee | Y; Eli Fox | Z\n"},
	{"a name in small letters, with an organization", "ana beltrán (Acme), Bo Chen (Umbra)", " = ana beltrán | Acme; Bo Chen | Umbra\n"},
}

var orgCases = []parseCase{
	{"brackets inside brackets", "Ana Beltrán (Asterion Systems SA (Certeza)), Bo Chen (Acme)", " = Ana Beltrán | Asterion Systems SA (Certeza); Bo Chen | Acme\n"},
	{"brackets inside brackets, after a dash", "Ana Beltrán - (MOX (Ministry of Examples) of the republic of X), Bo Chen - (Acme)",
		" = Ana Beltrán | MOX (Ministry of Examples) of the republic of X; Bo Chen | Acme\n"},
	{"commas in brackets", "Ana Beltrán (Acme Security Solutions, Inc.), Bo Chen (Office of X, MINT, Govt of Y)",
		" = Ana Beltrán | Acme Security Solutions, Inc.; Bo Chen | Office of X, MINT, Govt of Y\n"},
	{"a comma in an organization after a dash", "Ana Beltrán - Acme, Inc, Bo Chen - Umbra, Cy Diaz – Widgets Co., Ltd.",
		" = Ana Beltrán | Acme, Inc; Bo Chen | Umbra; Cy Diaz | Widgets Co., Ltd.\n"},
	{"commas in an organization between semicolons", "Ana Beltrán, Acme Systems, Inc; Bo Chen, KX, Taiwan; Cy Diaz, Widgets Cert. Auth.; Dee Evans, Umbra (North).",
		" = Ana Beltrán | Acme Systems, Inc; Bo Chen | KX, Taiwan; Cy Diaz | Widgets Cert. Auth.; Dee Evans | Umbra (North)\n"},
	{"dots and slashes", "Ana Beltrán (Certeza S.p.A.), Bo Chen (XYZ Canada/WebSeal), Cy Diaz (Let's Sign), Dee Evans - Certeza S.p.A.",
		" = Ana Beltrán | Certeza S.p.A.; Bo Chen | XYZ Canada/WebSeal; Cy Diaz | Let's Sign; Dee Evans | Certeza S.p.A.\n"},
	{"a dash in brackets", "Ana Beltrán (KX – WebSeal), Bo Chen (Acme)", " = Ana Beltrán | KX – WebSeal; Bo Chen | Acme\n"},
	{"a dash after a comma", "Ana Beltrán, Certo – Docu; Bo Chen, Acme; Cy Diaz, Umbra", " = Ana Beltrán | Certo – Docu; Bo Chen | Acme; Cy Diaz | Umbra\n"},
	{"a number", "Ana Beltrán, 720; Bo Chen, 720 Group; Cy Diaz, Acme", " = Ana Beltrán | 720; Bo Chen | 720 Group; Cy Diaz | Acme\n"},
	{"an address for a name", "Ana Beltrán (<https://umbra.example>), Bo Chen (<info@acme.example>)", " = Ana Beltrán | https://umbra.example; Bo Chen | info@acme.example\n"},
	{"a greater-than sign that closes no address", "Ana Beltrán (Acme > Umbra), Bo Chen (X)", " = Ana Beltrán | Acme > Umbra; Bo Chen | X\n"},
	{"links", "Ana Beltrán ([Umbra.com](http://Umbra.com)), Bo Chen ([Acme][1]), Cy [Diaz][2] ([North][3]wind)", " = Ana Beltrán | Umbra.com; Bo Chen | Acme; Cy Diaz | Northwind\n"},
	{"a full stop in the brackets that two share", "Ana Beltrán and Bo Chen (Umbra.)", " = Ana Beltrán | Umbra; Bo Chen | Umbra\n"},
	{"empty brackets: none is recorded", "Ana Beltrán (Acme), Bo Chen ()", " = Ana Beltrán | Acme; Bo Chen\n"},
}

var slipCases = []parseCase{
	{"a comma before the bracket", "Ana Beltrán, (Acme), Bo Chen (Umbra)", " = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"a missing comma", "Ana Beltrán (Acme)Bo Chen (Umbra), Cy Diaz (Acme) Dee Evans", " = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Acme; Dee Evans\n"},
	{"a missing bracket at the end of a person", "Ana Beltrán (Acme, Bo Chen (Umbra), Cy Diaz (Northwind)", " = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Northwind\n"},
	{"a missing bracket, and one too many at the end", "Ana Beltrán (Acme, Bo Chen (Umbra), Cy Diaz (Asterion (Certeza))), Dee Evans (X)",
		" = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Asterion (Certeza); Dee Evans | X\n"},
	{"a missing bracket at the end of the list", "Ana Beltrán (Acme), Bo Chen (Umbra", " = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"a missing bracket before a semicolon, and one that closes people later",
		"Ana Beltrán (Acme; Bo Chen (Umbra),, Cy Diaz North Wind), Dee Evans (X), Eli Fox (Y), Gia Holt (Z)",
		" = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | North Wind; Dee Evans | X; Eli Fox | Y; Gia Holt | Z\n"},
	{"semicolon and bracket inside brackets that are closed", "Ana Beltrán (Acme (North); by phone), Bo Chen (Umbra), Cy Diaz (Acme, Inc. (North), Ltd.)",
		" = Ana Beltrán | Acme (North) | by phone; Bo Chen | Umbra; Cy Diaz | Acme, Inc. (North), Ltd.\n"},
	{"a bracket that never opens, behind a name with a particle", "Ana Beltrán (Acme), Bo van der Berg North Wind), Cy Diaz (X)",
		" = Ana Beltrán | Acme; Bo van der Berg | North Wind; Cy Diaz | X\n"},
	{"a doubled comma, a comma at the end", "Ana Beltrán (Acme),, Bo Chen (Umbra), , Cy Diaz,", " = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz\n"},
	{"a semicolon among commas", "Ana Beltrán (Acme), Bo Chen (Umbra); Cy Diaz (Acme),Dee Evans (X), Eli Fox, GDX.",
		" = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Acme; Dee Evans | X; Eli Fox | GDX\n"},
	{"a comma among semicolons", "Ana Beltrán, Acme; Bo Chen, Umbra, Cy Diaz, Northwind; Dee Evans, Acme; Eli Fox (KX); Gia Holt, Acme",
		" = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Northwind; Dee Evans | Acme; Eli Fox | KX; Gia Holt | Acme\n"},
	{"a comma for brackets", "Ana Beltrán (Acme), Bo Chen, Microgroup,, Cy Diaz, Turk Seal, Dee Evans (Turk Seal), Eli Fox (X), Gia Holt (Y)",
		" = Ana Beltrán | Acme; Bo Chen | Microgroup; Cy Diaz | Turk Seal; Dee Evans | Turk Seal; Eli Fox | X; Gia Holt | Y\n"},
	{"a hyphen without white space, an organization that the list has", "Ana Beltrán-Globesign, Bo Chen - GlobeSign, Cy Ponds-Gray - Acme, Dee Evans-TrustNorth",
		" = Ana Beltrán | Globesign; Bo Chen | GlobeSign; Cy Ponds-Gray | Acme; Dee Evans | TrustNorth\n"},
	{"a double surname is no organization", "Ana Ponds-Gray, Bo Chen - Acme, Cy Diaz - Umbra", " = Ana Ponds-Gray; Bo Chen | Acme; Cy Diaz | Umbra\n"},
	{"nothing between name and organization", "Ana Beltrán GlobeSign, Bo Chen – Acme, Cy Diaz Acme, Dee Evans Microgroup, Eli Fox, Gia Holt – X, Hal McIver – Y, Ida Jones – Z",
		" = Ana Beltrán | GlobeSign; Bo Chen | Acme; Cy Diaz | Acme; Dee Evans | Microgroup; Eli Fox; Gia Holt | X; Hal McIver | Y; Ida Jones | Z\n"},
	{"nothing between two people", "Ana Beltrán, Bo Chen, Cy Diaz, Dee Evans Eli Fox, Gia Holt, Hal Ito, Ida Jones",
		" = Ana Beltrán; Bo Chen; Cy Diaz; Dee Evans; Eli Fox; Gia Holt; Hal Ito; Ida Jones\n"},
	{"a full stop for a comma", "Ana Beltrán (Acme), Bo Chen (Umbra). Cy Diaz (Acme), Dee Evans (X)", " = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Acme; Dee Evans | X\n"},
	{"the next item without a line end", "Ana Beltrán (Acme), Bo Chen (Umbra)Read the Statement- Cy Diaz", " = Ana Beltrán | Acme; Bo Chen | Umbra\n? Read the Statement- Cy Diaz\n"},
}

var noteCases = []parseCase{
	{"square brackets", "Ana Beltrán (Acme) [Chair], Bo Chen (Umbra) [whatever it says]", " = Ana Beltrán | Acme | Chair; Bo Chen | Umbra | whatever it says\n"},
	{"round brackets", "Ana Beltrán (by phone), Bo Chen (guest), Cy Diaz (Acme) (joined late), Dee Evans (Day 2)",
		" = Ana Beltrán |  | by phone; Bo Chen |  | guest; Cy Diaz | Acme | joined late; Dee Evans |  | Day 2\n"},
	{"a dash", "Ana Beltrán (Acme) – Chair, Bo Chen – Umbra – guest, Cy Diaz – Vice-Chair", " = Ana Beltrán | Acme | Chair; Bo Chen | Umbra | guest; Cy Diaz |  | Vice-Chair\n"},
	{"inside the brackets of the organization", "Ana Beltrán (Acme – guest), Bo Chen (Keynorth-Guest), Cy Diaz (Umbra, Chair), Dee Evans (Acme- telephone)",
		" = Ana Beltrán | Acme | guest; Bo Chen | Keynorth | Guest; Cy Diaz | Umbra | Chair; Dee Evans | Acme | telephone\n"},
	{"first inside those brackets", "Ana Beltrán (guest speaker, Acme Institute), Bo Chen (Chair – Umbra), Cy Diaz (Webex, Inc.)",
		" = Ana Beltrán | Acme Institute | guest speaker; Bo Chen | Umbra | Chair; Cy Diaz | Webex, Inc.\n"},
	{"brackets of its own before the organization", "Ana Beltrán \\[minute taker\\] (Acme), Bo Chen [Chair] (Umbra)", " = Ana Beltrán | Acme | minute taker; Bo Chen | Umbra | Chair\n"},
	{"no punctuation", "Ana Beltrán by phone, Bo Chen (Acme) via telephone", " = Ana Beltrán |  | by phone; Bo Chen | Acme | via telephone\n"},
	{"a comma", "Ana Beltrán (Acme), Chair, Bo Chen (Umbra)", " = Ana Beltrán | Acme | Chair; Bo Chen | Umbra\n"},
	{"a remark before the organization", "Ana (didn’t catch last name) (Acme), Bo Chen (Umbra)", " = Ana | Acme | didn’t catch last name; Bo Chen | Umbra\n"},
	{"people with a note in common", "Ana Beltrán, (Bo Chen and Cy Diaz by phone), Dee Evans, (task group – Eli Fox, Gia Holt)",
		" = Ana Beltrán; Bo Chen |  | by phone; Cy Diaz |  | by phone; Dee Evans; Eli Fox |  | task group; Gia Holt |  | task group\n"},
	{"two notes", "Ana Beltrán (Acme) [Chair] (by phone), Bo Chen (Umbra)", " = Ana Beltrán | Acme | Chair; by phone; Bo Chen | Umbra\n"},
	{"a third column of a table", "| Ana Beltrán | Acme | by phone |\n| Bo Chen | Umbra | |", " = Ana Beltrán | Acme | by phone; Bo Chen | Umbra\n"},
}

var labelCases = []parseCase{
	{"bold", "**Present:** Ana Beltrán, Bo Chen", "Present = Ana Beltrán; Bo Chen\n"},
	{"the colon outside", "**Attendees**: Ana Beltrán, Bo Chen", "Attendees = Ana Beltrán; Bo Chen\n"},
	{"plain, numbered", "1. Present: Ana Beltrán, Bo Chen", "Present = Ana Beltrán; Bo Chen\n"},
	{"the number inside the bold", "**3. Roll Call:** Ana Beltrán, Bo Chen", "Roll Call = Ana Beltrán; Bo Chen\n"},
	{"broken emphasis", "\\*\\*Present: \\*\\* Ana Beltrán, Bo Chen", "Present = Ana Beltrán; Bo Chen\n"},
	{"a comma and digits", "**Attendees on May 17, 2018:** Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, Acme",
		"Attendees on May 17, 2018 = Ana Beltrán | Acme; Bo Chen | Umbra; Cy Diaz | Acme\n"},
	{"more words than the bold ones", "**Attendance** reviewed by Zoe Young: Ana Beltrán – Acme, Bo Chen – Umbra", "Attendance reviewed by Zoe Young = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"the rest of such a sentence", " reviewed by Zoe Young: Ana Beltrán – Acme, Bo Chen – Umbra", "reviewed by Zoe Young = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"members and guests", "Members: Ana Beltrán (Acme), Bo Chen (Umbra)\n\nGuests: Cy Diaz (X)", "Members = Ana Beltrán | Acme; Bo Chen | Umbra\nGuests = Cy Diaz | X\n"},
	{"interested parties", "Interested Parties: Ana Beltrán, Bo Chen", "Interested Parties = Ana Beltrán; Bo Chen\n"},
	{"a sentence", "The following people attended the call: Ana Beltrán, Bo Chen.", "The following people attended the call = Ana Beltrán; Bo Chen\n"},
	{"no colon", "Present were Ana Beltrán, Bo Chen and Cy Diaz.", "Present were = Ana Beltrán; Bo Chen; Cy Diaz\n"},
	{"a dash", "1. Roll Call – Ana Beltrán – Acme, Bo Chen – Umbra", "Roll Call = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"a line of its own", "Attendance:\nAna Beltrán – Acme\nBo Chen – Umbra", "Attendance = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"a line of its own without a colon", "Attendees\nAna Beltrán – Acme\nBo Chen – Umbra", "Attendees = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"a block of its own", "**Attendees**:\n\nAna Beltrán (Acme), Bo Chen (Umbra)", "Attendees = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"a heading", "## \\*Attendees:\\*\n{.wp-block-heading}\n\nAna Beltrán (Acme), Bo Chen (Umbra)", "Attendees = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"one after the other", "1. **Roll Call:** Attendees: Ana Beltrán, Bo Chen", "Roll Call: Attendees = Ana Beltrán; Bo Chen\n"},
	{"after a line of something else", "Minutes Jan. 8, 2015\nAttendees: Ana Beltrán, Bo Chen, Cy Diaz", "Attendees = Ana Beltrán; Bo Chen; Cy Diaz\n? Minutes Jan. 8, 2015\n"},
	{"two lists under headings", "### In the room\n\nAna Beltrán (Acme), Bo Chen\n\n### On WebEx\n\nCy Diaz (Umbra), Dee Evans\n",
		"In the room = Ana Beltrán | Acme; Bo Chen\nOn WebEx = Cy Diaz | Umbra; Dee Evans\n"},
	{"a heading that wraps another", "## Attendees\n\n### In the room\n\nAna Beltrán (Acme), Bo Chen (X)\n\n### Minutes\n\nNone",
		"Attendees: In the room = Ana Beltrán | Acme; Bo Chen | X\n? Minutes\n? None\n"},
	{"two lists in a paragraph", "Attendance: In the room: Ana Beltrán (Acme), Bo Chen (X). On the line: Cy Diaz (Umbra), Dee Evans (Y).",
		"Attendance: In the room = Ana Beltrán | Acme; Bo Chen | X\nOn the line = Cy Diaz | Umbra; Dee Evans | Y\n"},
	{"two lists, the first without a label", "Ana Beltrán, Bo Chen (Guest)\n\n**REMOTE**: Cy Diaz, Dee Evans", " = Ana Beltrán; Bo Chen |  | Guest\nREMOTE = Cy Diaz; Dee Evans\n"},
	{"a label and items", "*Present:*\n\n- Ana Beltrán – (Acme)\n- Bo Chen – (Umbra)", "Present = Ana Beltrán | Acme; Bo Chen | Umbra\n"},
	{"nobody", "**Present:** None.", "Present =\n"},
}

var restCases = []parseCase{
	{"prose gives no list", "The Chair took attendance.", "? The Chair took attendance.\n"},
	{"prose about a person", "Ana Beltrán read the roll. Bo will take minutes.", "? Ana Beltrán read the roll. Bo will take minutes.\n"},
	{"prose that names people with organizations", "Ana Beltrán (Acme) noted that Bo Chen (Umbra) was on vacation and that the call would be short.",
		"? Ana Beltrán (Acme) noted that Bo Chen (Umbra) was on vacation and that the call would be short.\n"},
	{"a sentence with commas", "Discussion of minutes, accepted by silence, and requests for changes", "? Discussion of minutes, accepted by silence, and requests for changes\n"},
	{"somebody talks", "Ana: Yes, I think so.\n\nBo: Agreed.", "? Ana: Yes, I think so.\n? Bo: Agreed.\n"},
	{"a sentence after the list", "1. Present: Ana Beltrán, and Bo Chen. Quorum equals 7.", "Present = Ana Beltrán; Bo Chen\n? Quorum equals 7.\n"},
	{"a sentence after a bracket", "Ana Beltrán (Acme), and Bo Chen (Umbra). Chaired by Vice Chair Cy Diaz", " = Ana Beltrán | Acme; Bo Chen | Umbra\n? Chaired by Vice Chair Cy Diaz\n"},
	{"paragraphs beside the list", "Ana Beltrán took the minutes.\n\nBo Chen (Acme), Cy Diaz (Umbra)\n\nThe **statement** was read.",
		" = Bo Chen | Acme; Cy Diaz | Umbra\n? Ana Beltrán took the minutes.\n? The **statement** was read.\n"},
	{"words in the midst of a list, each part its own", "Ana Beltrán (Acme Trust), +1 555 0100, Call-in User_3, two people whose names nobody wrote down, Bo Chen (Umbra Services), ???, Cy Diaz (Northwind)",
		" = Ana Beltrán | Acme Trust; Bo Chen | Umbra Services; Cy Diaz | Northwind\n? +1 555 0100\n? Call-in User_3\n? two people whose names nobody wrote down\n? ???\n"},
	{"a sentence with commas beside a list", "Ana Beltrán (Acme Trust), Bo Chen (Umbra). The notice was read, then waived.", " = Ana Beltrán | Acme Trust; Bo Chen | Umbra\n? The notice was read, then waived.\n"},
	{"regrets", "Present: Ana Beltrán, Bo Chen\n\nRegrets: Cy Diaz (Acme), Dee Evans", "Present = Ana Beltrán; Bo Chen\n? Regrets: Cy Diaz (Acme), Dee Evans\n"},
	{"regrets in the paragraph", "Present: Ana Beltrán, Bo Chen. Absent: Cy Diaz, Dee Evans.", "Present = Ana Beltrán; Bo Chen\n? Absent: Cy Diaz, Dee Evans.\n"},
	{"regrets as items", "Present:\n\n- Ana Beltrán\n- Bo Chen\n\nApologies:\n\n- Cy Diaz\n- Dee Evans\n", "Present = Ana Beltrán; Bo Chen\n? Apologies:\n? Cy Diaz\n? Dee Evans\n"},
	{"regrets under a heading", "### Present\n\nAna Beltrán, Bo Chen\n\n### Regrets\n\nCy Diaz, Dee Evans\n", "Present = Ana Beltrán; Bo Chen\n? Regrets\n? Cy Diaz, Dee Evans\n"},
	{"who did something else", "Ana Beltrán (Acme), Bo Chen (Umbra)\n\nMinute-taker: Cy Diaz", " = Ana Beltrán | Acme; Bo Chen | Umbra\n? Minute-taker: Cy Diaz\n"},
	{"presenters", "Present: Ana Beltrán, Bo Chen\n\nXYZ Presenters: Cy Diaz, Dee Evans, and Eli Fox", "Present = Ana Beltrán; Bo Chen\n? XYZ Presenters: Cy Diaz, Dee Evans, and Eli Fox\n"},
	{"a reference to another list", "**Attendees:** _List identical to the plenary above_", "? **Attendees:** _List identical to the plenary above_\n"},
	{"a label without a list", "Attendance: In the room: …. On WebEx: ….", "? Attendance: In the room: …. On WebEx: ….\n"},
	{"items of business after the list", "- Ana Beltrán\n- Bo Chen\n\n1. Read Statement\n\nAna Beltrán read the statement.\n\n2. Other Business\n\nNone\n",
		" = Ana Beltrán; Bo Chen\n? Read Statement\n? Ana Beltrán read the statement.\n? Other Business\n? None\n"},
	{"nothing", "", ""},
	{"nothing but markup", "{.wp-block-heading}\n\n---\n\n[1]: http://x.example\n", ""},
	{"an empty bracket where a list may pair names and organizations", "Ana Beltrán, Bo Chen, Cy Diaz, Dee Evans, Eli Fox,  ()", " = Ana Beltrán; Bo Chen; Cy Diaz; Dee Evans; Eli Fox\n? ()\n"},
	{"brackets that close in another cell", "| Ana (A (B| | Bo Chen (C| ) Cy Diaz (D) ) |", " = Ana | A (B; Bo Chen | C; Cy Diaz | D\n"},
	{"a title after a bracket without a name", ") (á,Jr(", " = Jr\n? (á\n"},
	{"a remark inside what becomes an organization", "á)0;A A)0(a A)(", " = A A | 0(a A)(\n? á)0\n"},
	{"three dots", "...", "? ...\n"},
	{"a number with white space behind it", "0) \v", "? 0)\n"},
	{"and with a no-break space", "1.\u00a0", "? 1.\n"},
}

func TestParse(t *testing.T) {
	for group, cases := range map[string][]parseCase{
		"style": styleCases, "name": nameCases, "org": orgCases, "slip": slipCases, "note": noteCases,
		"label": labelCases, "rest": restCases,
	} {
		for _, c := range cases {
			t.Run(group+"/"+c.why, func(t *testing.T) {
				if diff := cmp.Diff(c.want, show(Parse(c.text))); diff != "" {
					t.Errorf("%q (-want +got):\n%s", c.text, diff)
				}
				checkPartition(t, c.text)
			})
		}
	}
}

// TestParseHostile reads text that is made to make readers recurse or lose their place.
func TestParseHostile(t *testing.T) {
	for _, s := range []string{"(", ")", "[", "](", "A (", "((B) ", "A (b) ", "A, (B and ", "A – b and ", "{.", "<a", "&#", "\\", "- ", "#\n", "|a", "|-|\n", "1. **2. ", "**A:** ", "A. "} {
		checkPartition(t, strings.Repeat(s, 1<<12))
		checkPartition(t, "Present: Ana Beltrán (Acme), "+strings.Repeat(s, 1<<8)+", Bo Chen (Umbra)")
	}
}

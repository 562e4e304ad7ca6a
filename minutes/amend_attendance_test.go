package minutes_test

import "testing"

// underHeading is where a list of people stands most often.
const underHeading = "## Attendees\n\n…\n\n## Quorum\n\nFive.\n"

// amendAttendance are lists in running text or by lines. Zoe Quint is put at the end of the alphabet, Cy Diaz and Dee Evans in their places of it.
var amendAttendance = []amendSetting{
	{"commas", underHeading, `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme)
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Northwind CA), Dee Evans (Acme)
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme), Zoe Quint (Acme)
`, 1, ""},
		{"appended: nobody knows for whom", comes("Zoe Quint", ""), `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme), Zoe Quint
`, 1, ""},
		{"inserted", comesBefore(1, "Zoe Quint", "Acme"), `
Ana Beltrán (Acme), Zoe Quint (Acme), Bo Chen (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"removed: the first", leaves(0), `
Bo Chen (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"removed: the last", leaves(2), `
Ana Beltrán (Acme), Bo Chen (Umbra)
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
Ana Beltrán (Acme), Bo Quint (Umbra), Dee Evans (Acme)
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
Ana Beltrán (Acme), Bo Chen (Northwind CA), Dee Evans (Acme)
`, 1, ""},
		{"no organization any more", worksFor(1, ""), `
Ana Beltrán (Acme), Bo Chen, Dee Evans (Acme)
`, 1, ""},
		{"a note", notes(1, "by phone"), `
Ana Beltrán (Acme), Bo Chen (Umbra) [by phone], Dee Evans (Acme)
`, 1, ""},
		{"several at once", inTurn(leaves(0), renames(0, "Bo Quint"), comes("Zoe Quint", "Umbra")), `
Bo Quint (Umbra), Dee Evans (Acme), Zoe Quint (Umbra)
`, 1, ""},
	}},
	{"commas and a full stop", underHeading, `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme).
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Umbra"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Umbra), Dee Evans (Acme).
`, 1, ""},
		{"appended: the full stop stays last", comes("Zoe Quint", "Acme"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme), Zoe Quint (Acme).
`, 1, ""},
		{"inserted", comesBefore(0, "Zoe Quint", "Acme"), `
Zoe Quint (Acme), Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme).
`, 1, ""},
		{"removed: the last", leaves(2), `
Ana Beltrán (Acme), Bo Chen (Umbra).
`, 1, ""},
		{"renamed: the last", renames(2, "Dee Diaz"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Diaz (Acme).
`, 1, ""},
		{"another organization", worksFor(2, "Umbra"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Umbra).
`, 1, ""},
		{"a note", notes(2, "by phone"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme) [by phone].
`, 1, ""},
	}},
	{"commas and a last \"and\"", underHeading, `
Ana Beltrán (Acme), Bo Chen (Umbra), and Dee Evans (Acme)
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Umbra"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Umbra), and Dee Evans (Acme)
`, 1, ""},
		{"appended: the \"and\" moves on", comes("Zoe Quint", "Acme"), `
Ana Beltrán (Acme), Bo Chen (Umbra), Dee Evans (Acme), and Zoe Quint (Acme)
`, 1, ""},
		{"inserted", comesBefore(0, "Zoe Quint", "Acme"), `
Zoe Quint (Acme), Ana Beltrán (Acme), Bo Chen (Umbra), and Dee Evans (Acme)
`, 1, ""},
		{"renamed", renames(2, "Dee Diaz"), `
Ana Beltrán (Acme), Bo Chen (Umbra), and Dee Diaz (Acme)
`, 1, ""},
		{"another organization", worksFor(2, "Umbra"), `
Ana Beltrán (Acme), Bo Chen (Umbra), and Dee Evans (Umbra)
`, 1, ""},
		{"a note", notes(0, "by phone"), `
Ana Beltrán (Acme) [by phone], Bo Chen (Umbra), and Dee Evans (Acme)
`, 1, ""},
	}},
	{"commas and a last \"and\" of four", underHeading, `
Ana Beltrán (Acme), Bo Chen (Umbra), Cy Diaz (Acme), and Dee Evans (Acme)
`, []amendCase{
		{"removed: the last", leaves(3), `
Ana Beltrán (Acme), Bo Chen (Umbra), and Cy Diaz (Acme)
`, 1, ""},
		{"removed: the first", leaves(0), `
Bo Chen (Umbra), Cy Diaz (Acme), and Dee Evans (Acme)
`, 1, ""},
	}},
	{"a last \"and\" without a comma", underHeading, `
Ana Beltrán, Bo Chen, Cy Diaz and Dee Evans.
`, []amendCase{
		{"appended", comes("Zoe Quint", ""), `
Ana Beltrán, Bo Chen, Cy Diaz, Dee Evans and Zoe Quint.
`, 1, ""},
		{"removed: the last", leaves(3), `
Ana Beltrán, Bo Chen and Cy Diaz.
`, 1, ""},
		{"removed: all but two", inTurn(leaves(0), leaves(0)), `
Cy Diaz and Dee Evans.
`, 1, ""},
	}},
	{"names alone", underHeading, `
Ana Beltrán, Bo Chen, Dee Evans
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", ""), `
Ana Beltrán, Bo Chen, Cy Diaz, Dee Evans
`, 1, ""},
		{"appended with an organization", comes("Zoe Quint", "Acme"), `
Ana Beltrán, Bo Chen, Dee Evans, Zoe Quint (Acme)
`, 1, ""},
		{"removed", leaves(1), `
Ana Beltrán, Dee Evans
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
Ana Beltrán, Bo Quint, Dee Evans
`, 1, ""},
		{"an organization", worksFor(1, "Umbra"), `
Ana Beltrán, Bo Chen (Umbra), Dee Evans
`, 1, ""},
	}},
	{"dashes", underHeading, `
Ana Beltrán – Acme
Bo Chen – Umbra
Dee Evans – Acme
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
Ana Beltrán – Acme
Bo Chen – Umbra
Cy Diaz – Northwind CA
Dee Evans – Acme
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
Ana Beltrán – Acme
Bo Chen – Umbra
Dee Evans – Acme
Zoe Quint – Acme
`, 1, ""},
		{"appended: nobody knows for whom", comes("Zoe Quint", ""), `
Ana Beltrán – Acme
Bo Chen – Umbra
Dee Evans – Acme
Zoe Quint
`, 1, ""},
		{"inserted", comesBefore(1, "Zoe Quint", "Acme"), `
Ana Beltrán – Acme
Zoe Quint – Acme
Bo Chen – Umbra
Dee Evans – Acme
`, 1, ""},
		{"removed: the first", leaves(0), `
Bo Chen – Umbra
Dee Evans – Acme
`, 1, ""},
		{"removed: the last", leaves(2), `
Ana Beltrán – Acme
Bo Chen – Umbra
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
Ana Beltrán – Acme
Bo Quint – Umbra
Dee Evans – Acme
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
Ana Beltrán – Acme
Bo Chen – Northwind CA
Dee Evans – Acme
`, 1, ""},
		{"a note", notes(1, "by phone"), `
Ana Beltrán – Acme
Bo Chen – Umbra [by phone]
Dee Evans – Acme
`, 1, ""},
	}},
	{"one a line", underHeading, `
Ana Beltrán (Acme)
Bo Chen (Umbra)
Dee Evans (Acme)
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
Ana Beltrán (Acme)
Bo Chen (Umbra)
Cy Diaz (Northwind CA)
Dee Evans (Acme)
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
Ana Beltrán (Acme)
Bo Chen (Umbra)
Dee Evans (Acme)
Zoe Quint (Acme)
`, 1, ""},
		{"inserted", comesBefore(0, "Zoe Quint", "Acme"), `
Zoe Quint (Acme)
Ana Beltrán (Acme)
Bo Chen (Umbra)
Dee Evans (Acme)
`, 1, ""},
		{"removed: the first", leaves(0), `
Bo Chen (Umbra)
Dee Evans (Acme)
`, 1, ""},
		{"removed: the last", leaves(2), `
Ana Beltrán (Acme)
Bo Chen (Umbra)
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
Ana Beltrán (Acme)
Bo Quint (Umbra)
Dee Evans (Acme)
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
Ana Beltrán (Acme)
Bo Chen (Northwind CA)
Dee Evans (Acme)
`, 1, ""},
		{"a note", notes(1, "by phone"), `
Ana Beltrán (Acme)
Bo Chen (Umbra) [by phone]
Dee Evans (Acme)
`, 1, ""},
	}},
	{"a paragraph each", underHeading, `
Ana Beltrán (Acme)

Bo Chen (Umbra)

Dee Evans (Acme)
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
Ana Beltrán (Acme)

Bo Chen (Umbra)

Cy Diaz (Northwind CA)

Dee Evans (Acme)
`, 2, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
Ana Beltrán (Acme)

Bo Chen (Umbra)

Dee Evans (Acme)

Zoe Quint (Acme)
`, 2, ""},
		{"inserted", comesBefore(0, "Zoe Quint", "Acme"), `
Zoe Quint (Acme)

Ana Beltrán (Acme)

Bo Chen (Umbra)

Dee Evans (Acme)
`, 2, ""},
		{"removed: the first", leaves(0), `
Bo Chen (Umbra)

Dee Evans (Acme)
`, 2, ""},
		{"removed: the last", leaves(2), `
Ana Beltrán (Acme)

Bo Chen (Umbra)
`, 2, ""},
		{"renamed", renames(1, "Bo Quint"), `
Ana Beltrán (Acme)

Bo Quint (Umbra)

Dee Evans (Acme)
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
Ana Beltrán (Acme)

Bo Chen (Northwind CA)

Dee Evans (Acme)
`, 1, ""},
		{"a note", notes(1, "by phone"), `
Ana Beltrán (Acme)

Bo Chen (Umbra) [by phone]

Dee Evans (Acme)
`, 1, ""},
	}},
	{"semicolons", underHeading, `
Ana Beltrán, Acme; Bo Chen, Umbra; Dee Evans, Acme
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
Ana Beltrán, Acme; Bo Chen, Umbra; Cy Diaz, Northwind CA; Dee Evans, Acme
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
Ana Beltrán, Acme; Bo Chen, Umbra; Dee Evans, Acme; Zoe Quint, Acme
`, 1, ""},
		{"inserted", comesBefore(0, "Zoe Quint", "Acme"), `
Zoe Quint, Acme; Ana Beltrán, Acme; Bo Chen, Umbra; Dee Evans, Acme
`, 1, ""},
		{"removed: the first", leaves(0), `
Bo Chen, Umbra; Dee Evans, Acme
`, 1, ""},
		{"removed: the last", leaves(2), `
Ana Beltrán, Acme; Bo Chen, Umbra
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
Ana Beltrán, Acme; Bo Quint, Umbra; Dee Evans, Acme
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
Ana Beltrán, Acme; Bo Chen, Northwind CA; Dee Evans, Acme
`, 1, ""},
		{"a note", notes(1, "by phone"), `
Ana Beltrán, Acme; Bo Chen, Umbra [by phone]; Dee Evans, Acme
`, 1, ""},
	}},
}

func TestAmendAttendance(t *testing.T) { runAmend(t, amendAttendance) }

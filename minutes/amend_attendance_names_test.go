package minutes_test

import "testing"

// amendAttendanceNames are names that hold what has a meaning in a list.
var amendAttendanceNames = []amendSetting{
	{"a name with the dash of the list", underHeading, `
Ana Beltrán – Acme
Bo Chen – Umbra
`, []amendCase{
		{"a dash is escaped", renames(1, "Bo – Chen"), `
Ana Beltrán – Acme
Bo &#8211; Chen – Umbra
`, 1, ""},
	}},
	{"a name with the bar of the table", underHeading, `
| Name | Organization |
| --- | --- |
| Ana Beltrán | Acme |
| Bo Chen | Umbra |
`, []amendCase{
		{"a bar is escaped", renames(1, "Bo | Chen"), `
| Name | Organization |
| --- | --- |
| Ana Beltrán | Acme |
| Bo &#124; Chen | Umbra |
`, 1, ""},
	}},
	{"names that hold what divides names", underHeading, `
Ana Beltrán (Acme), Bo Chen (Umbra)
`, []amendCase{
		{"a comma", renames(0, "Ana Beltrán, Jr."), `
Ana Beltrán, Jr. (Acme), Bo Chen (Umbra)
`, 1, ""},
		{"brackets in an organization", worksFor(0, "Acme (Northwind CA)"), `
Ana Beltrán (Acme (Northwind CA)), Bo Chen (Umbra)
`, 1, ""},
		{"a comma in an organization", worksFor(0, "Acme, Umbra"), `
Ana Beltrán (Acme, Umbra), Bo Chen (Umbra)
`, 1, ""},
		{"markup in a name is escaped", renames(0, "Ana *Bel* Beltrán"), `
Ana &#42;Bel&#42; Beltrán (Acme), Bo Chen (Umbra)
`, 1, ""},
		{"a comma behind a family name is escaped", renames(1, "Chen, Bo"), `
Ana Beltrán (Acme), Chen&#44; Bo (Umbra)
`, 1, ""},
		{"brackets in a name", renames(0, "Ana (Bel) Beltrán"), `
Ana (Bel) Beltrán (Acme), Bo Chen (Umbra)
`, 1, ""},
	}},
}

func TestAmendAttendanceNames(t *testing.T) { runAmend(t, amendAttendanceNames) }

func TestAmendAttendanceRefused(t *testing.T) {
	const doc = `
## Attendees

Ana Beltrán (Acme), Bo Chen (Umbra)

## Quorum

Five.
`
	runRefusals(t, []refusal{
		{"a name with a line break", doc, renames(0, "Ana\nBeltrán"), "Attendance[0].Attendees[0].Name", `"Ana\nBeltrán"`, "Beltrán (Acme)"},
		{"an organization with a line break", doc, worksFor(1, "Um\nbra"), "Attendance[0].Attendees[1].Organization", `"Um\nbra"`, `"Um bra"`},
		{"nobody has no name", doc, comes("", "Acme"), "Attendance[0].Attendees[2].Name", "", ""},
		{"a name that says nobody", doc, inTurn(leaves(1), renames(0, "None")), "Attendance[0].Attendees[0].Name", "None", ""},
	})
}

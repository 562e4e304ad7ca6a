package minutes_test

import "testing"

// amendAttendanceRows are lists in which each person has a bullet, a number or a row.
var amendAttendanceRows = []amendSetting{
	{"bullets", underHeading, `
* Ana Beltrán (Acme)
* Bo Chen (Umbra)
* Dee Evans (Acme)
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
* Ana Beltrán (Acme)
* Bo Chen (Umbra)
* Cy Diaz (Northwind CA)
* Dee Evans (Acme)
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
* Ana Beltrán (Acme)
* Bo Chen (Umbra)
* Dee Evans (Acme)
* Zoe Quint (Acme)
`, 1, ""},
		{"inserted", comesBefore(0, "Zoe Quint", "Acme"), `
* Zoe Quint (Acme)
* Ana Beltrán (Acme)
* Bo Chen (Umbra)
* Dee Evans (Acme)
`, 1, ""},
		{"removed: the first", leaves(0), `
* Bo Chen (Umbra)
* Dee Evans (Acme)
`, 1, ""},
		{"removed: the last", leaves(2), `
* Ana Beltrán (Acme)
* Bo Chen (Umbra)
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
* Ana Beltrán (Acme)
* Bo Quint (Umbra)
* Dee Evans (Acme)
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
* Ana Beltrán (Acme)
* Bo Chen (Northwind CA)
* Dee Evans (Acme)
`, 1, ""},
		{"a note", notes(1, "by phone"), `
* Ana Beltrán (Acme)
* Bo Chen (Umbra) [by phone]
* Dee Evans (Acme)
`, 1, ""},
	}},
	{"bullets with dashes, indented", underHeading, `
  -  Ana Beltrán - Acme
  -  Bo Chen - Umbra
  -  Dee Evans - Acme
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
  -  Ana Beltrán - Acme
  -  Bo Chen - Umbra
  -  Cy Diaz - Northwind CA
  -  Dee Evans - Acme
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
  -  Ana Beltrán - Acme
  -  Bo Chen - Umbra
  -  Dee Evans - Acme
  -  Zoe Quint - Acme
`, 1, ""},
		{"removed", leaves(1), `
  -  Ana Beltrán - Acme
  -  Dee Evans - Acme
`, 1, ""},
		{"a note", notes(1, "by phone"), `
  -  Ana Beltrán - Acme
  -  Bo Chen - Umbra [by phone]
  -  Dee Evans - Acme
`, 1, ""},
	}},
	{"numbers that count up", underHeading, `
1. Ana Beltrán (Acme)
2. Bo Chen (Umbra)
3. Dee Evans (Acme)
`, []amendCase{
		{"appended: those behind it count on", comes("Cy Diaz", "Northwind CA"), `
1. Ana Beltrán (Acme)
2. Bo Chen (Umbra)
3. Cy Diaz (Northwind CA)
4. Dee Evans (Acme)
`, 2, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
1. Ana Beltrán (Acme)
2. Bo Chen (Umbra)
3. Dee Evans (Acme)
4. Zoe Quint (Acme)
`, 1, ""},
		{"inserted: those behind it count on", comesBefore(0, "Zoe Quint", "Acme"), `
1. Zoe Quint (Acme)
2. Ana Beltrán (Acme)
3. Bo Chen (Umbra)
4. Dee Evans (Acme)
`, 0, ""},
		{"removed: those behind it close up", leaves(0), `
1. Bo Chen (Umbra)
2. Dee Evans (Acme)
`, 0, ""},
		{"removed: the last", leaves(2), `
1. Ana Beltrán (Acme)
2. Bo Chen (Umbra)
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
1. Ana Beltrán (Acme)
2. Bo Quint (Umbra)
3. Dee Evans (Acme)
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
1. Ana Beltrán (Acme)
2. Bo Chen (Northwind CA)
3. Dee Evans (Acme)
`, 1, ""},
		{"a note", notes(1, "by phone"), `
1. Ana Beltrán (Acme)
2. Bo Chen (Umbra) [by phone]
3. Dee Evans (Acme)
`, 1, ""},
	}},
	{"numbers that stay", underHeading, `
1. Ana Beltrán (Acme)
1. Bo Chen (Umbra)
1. Dee Evans (Acme)
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
1. Ana Beltrán (Acme)
1. Bo Chen (Umbra)
1. Cy Diaz (Northwind CA)
1. Dee Evans (Acme)
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
1. Ana Beltrán (Acme)
1. Bo Chen (Umbra)
1. Dee Evans (Acme)
1. Zoe Quint (Acme)
`, 1, ""},
		{"removed", leaves(0), `
1. Bo Chen (Umbra)
1. Dee Evans (Acme)
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
1. Ana Beltrán (Acme)
1. Bo Quint (Umbra)
1. Dee Evans (Acme)
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
1. Ana Beltrán (Acme)
1. Bo Chen (Northwind CA)
1. Dee Evans (Acme)
`, 1, ""},
		{"a note", notes(1, "by phone"), `
1. Ana Beltrán (Acme)
1. Bo Chen (Umbra) [by phone]
1. Dee Evans (Acme)
`, 1, ""},
	}},
	{"a table", underHeading, `
| Name        | Organization |
| ----------- | ------------ |
| Ana Beltrán | Acme         |
| Bo Chen     | Umbra        |
| Dee Evans   | Acme         |
`, []amendCase{
		{"appended: in its place of the alphabet", comes("Cy Diaz", "Northwind CA"), `
| Name        | Organization |
| ----------- | ------------ |
| Ana Beltrán | Acme         |
| Bo Chen     | Umbra        |
| Cy Diaz     | Northwind CA |
| Dee Evans   | Acme         |
`, 1, ""},
		{"appended: at the end", comes("Zoe Quint", "Acme"), `
| Name        | Organization |
| ----------- | ------------ |
| Ana Beltrán | Acme         |
| Bo Chen     | Umbra        |
| Dee Evans   | Acme         |
| Zoe Quint   | Acme         |
`, 1, ""},
		{"inserted", comesBefore(0, "Zoe Quint", "Acme"), `
| Name        | Organization |
| ----------- | ------------ |
| Zoe Quint   | Acme         |
| Ana Beltrán | Acme         |
| Bo Chen     | Umbra        |
| Dee Evans   | Acme         |
`, 1, ""},
		{"removed: the first", leaves(0), `
| Name        | Organization |
| ----------- | ------------ |
| Bo Chen     | Umbra        |
| Dee Evans   | Acme         |
`, 1, ""},
		{"removed: the last", leaves(2), `
| Name        | Organization |
| ----------- | ------------ |
| Ana Beltrán | Acme         |
| Bo Chen     | Umbra        |
`, 1, ""},
	}},
	{"a table that is not aligned", underHeading, `
| Organization | Name |
| --- | --- |
| Acme | Ana Beltrán |
| Umbra | Bo Chen |
`, []amendCase{
		{"appended", comes("Zoe Quint", "Northwind CA"), `
| Organization | Name |
| --- | --- |
| Acme | Ana Beltrán |
| Umbra | Bo Chen |
| Northwind CA | Zoe Quint |
`, 1, ""},
		{"removed", leaves(0), `
| Organization | Name |
| --- | --- |
| Umbra | Bo Chen |
`, 1, ""},
		{"renamed", renames(1, "Bo Quint"), `
| Organization | Name |
| --- | --- |
| Acme | Ana Beltrán |
| Umbra | Bo Quint |
`, 1, ""},
		{"another organization", worksFor(1, "Northwind CA"), `
| Organization | Name |
| --- | --- |
| Acme | Ana Beltrán |
| Northwind CA | Bo Chen |
`, 1, ""},
	}},
}

func TestAmendAttendanceRows(t *testing.T) { runAmend(t, amendAttendanceRows) }

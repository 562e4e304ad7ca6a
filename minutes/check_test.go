package minutes_test

import (
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"

	"example.org/proceedings/minutes"

	"github.com/google/go-cmp/cmp"
)

// postWith returns minutes in which Check finds nothing.
func postWith(title, people, body string) string {
	return "---\ndate: 2024-03-12\ntags: [Minutes]\ntitle: " + title + "\n---\n\n## Attendees\n\n" + people + "\n\n" + body
}

const (
	cleanTitle  = "2024-03-07 Minutes of the Forum"
	cleanPeople = "Ana Roe (Umbra), Bo Chen (Contoso), Cy Diaz (Tailspin), Dee Fox (Contoso), Eli Gray (Lamna)"
)

func inBody(body string) string      { return postWith(cleanTitle, cleanPeople, body) }
func withPeople(list string) string  { return postWith(cleanTitle, list, "## Adjourned\n") }
func underTitle(title string) string { return postWith(title, cleanPeople, "## Adjourned\n") }

// TestRules shows for each rule what it finds, as the words it marks, and near misses in which it finds nothing.
func TestRules(t *testing.T) {
	tests := []struct {
		why, rule, src string
		want           []string
	}{
		{"nothing is wrong", "", inBody("## 1. Roll Call\n\n## 2. Adjourned\n"), nil},

		{"a number is left out", "agenda-number", inBody("## 1. Roll Call\n\n## 3. Adjourned\n"), []string{"3. Adjourned"}},
		{"a number is there twice", "agenda-number", inBody("## 1. Roll Call\n\n## 1. Review Agenda\n\n## 2. Adjourned\n"), []string{"1. Review Agenda"}},
		{"numbers start again", "agenda-number", inBody("## 1. Roll Call\n\n## 2. Review Agenda\n\n## 1. Adjourned\n"), []string{"1. Adjourned"}},
		{"all are 1", "agenda-number", inBody("1. **Roll Call**\n\nText\n\n1. **Review Agenda**\n\nText\n\n1. **Adjourned**\n"), nil},
		{"the page counts on", "agenda-number", inBody("1. **Roll Call**\n5. **Review Agenda**\n5. **Adjourned**\n"), nil},
		{"items out of order", "agenda-number", inBody("## 1. Roll Call\n\n## 3. Ballot Status\n\n## 2. Review Agenda\n\n## 4. Adjourned\n"), nil},
		{"an item without a number fills the gap", "agenda-number", inBody("## 1. Roll Call\n\n## Ballot Status\n\n## 3. Adjourned\n"), nil},
		{"a line that is no item fills it", "agenda-number", inBody("## 1. Roll Call\n\ntext\n2. of a list\n\n## 3. Adjourned\n"), nil},

		{"nobody is listed", "attendance-missing", "---\ntitle: " + cleanTitle + "\ntags: [Minutes]\n---\n\n## Roll Call\n", []string{cleanTitle}},
		{"the list cannot be read", "attendance-missing", "---\ntitle: " + cleanTitle + "\ntags: [Minutes]\n---\n\n## Attendees\n\nSee the tool.\n\n## Roll Call\n", nil},
		{"and is reported so", "unread-attendance", "---\ntitle: " + cleanTitle + "\ntags: [Minutes]\n---\n\n## Attendees\n\nSee the tool.\n\n## Roll Call\n", []string{"Attendees"}},

		{"an equal entry", "attendee-repeated", withPeople("Ana Roe (A), Bo Chen (B), Ana Roe (A)"), []string{"Ana Roe"}},
		{"with other dots", "attendee-repeated", withPeople("J.P. Roe (A), Bo Chen (B), JP Roe (A Ltd)"), []string{"JP Roe"}},
		{"two lists", "attendee-repeated", withPeople("Ana Roe (A), Bo Chen (B)\n\n## Attendees on day 2\n\nAna Roe (A), Bo Chen (B)"), nil},
		{"a first name alone", "attendee-repeated", withPeople("Ana (A), Bo Chen (B), Ana (C)"), nil},

		{"a letter among digits", "ballot-identifier", inBody("## Ballot Status\n\n### Ballots in Voting Period\n\n- SC-8O: Names\n"), []string{"SC-8O: Names"}},
		{"a draft", "ballot-identifier", inBody("## Ballot Status\n\n### Draft Ballots\n\n- SC-XX: Names\n- Names of section 3\n"), nil},
		{"a name that begins so", "ballot-identifier", inBody("## Ballot Status\n\n### Ballots in Voting Period\n\n- SCALE 5 of maps\n"), nil},

		{"two stages", "ballot-stages", inBody("## Ballot Status\n\n### Ballots in Discussion Period\n\n- SC-8: Names\n\n### Ballots in Voting Period\n\n- SC-8v2: Names\n"), []string{"SC-8v2: Names"}},
		{"one stage in two sections", "ballot-stages", inBody("## Ballot Status\n\n### Ballots in Voting Period\n\n- SC-8: Names\n- SC-8v2: Names\n"), nil},

		{"a pair with a blank inside", "broken-emphasis", inBody("## Roll Call\n\n\\_Names \\_(Ana)\n"), []string{`\_Names \_`}},
		{"stars", "broken-emphasis", inBody("## Roll Call\n\n- *Minutes:*\\* Ana\n"), []string{`*\*`}},
		{"single stars about words", "broken-emphasis", inBody("## Roll Call\n\nThey \\*need\\* that, \\*now, too\\*.\n\n## \\*Next:\\*\n"), []string{`\*need\*`, `\*now, too\*`, `\*Next:\*`}},
		{"names with stars, footnotes, products", "broken-emphasis", inBody("## Roll Call\n\nab\\*.example.com and \\*ba.example.com, \\*.com or \\*.net; price\\* \\*without\n\n3 \\*4\\*5\n"), nil},
		{"underscores apart", "broken-emphasis", inBody("## Roll Call\n\n\\_ SC-8 (Ana)\nNo news. \\_\nA \\_ is an underscore\n"), []string{`\_`, `\_`}},
		{"words left out of a quotation", "broken-emphasis", inBody("## Roll Call\n\nAdd “\\*\\*\\* or a boat. \\*\\*\\*”, (\\*\\*\\*).\n"), nil},
		{"three stars that touch words", "broken-emphasis", inBody("## Roll Call\n\n\\*\\*\\*Names: none\n"), []string{`\*\*\*`}},
		{"a label", "broken-emphasis", inBody("## Roll Call\n\nThe record \\_acme\\_one and \\_dns, 3 \\* 4\n"), nil},
		{"code", "broken-emphasis", inBody("## Roll Call\n\nThe record `\\_acme\\_`\n\n```\n\\*\\*a\\*\\*\n```\n"), nil},

		{"another day in the text", "date-differs", strings.Replace(inBody("## Adjourned\n"), "## Att", "# Minutes of 22 February 2024\n\n## Att", 1), []string{cleanTitle}},
		{"the post came before the meeting", "date-differs", underTitle("2024-03-21 Minutes of the Forum"), []string{"2024-03-21 Minutes of the Forum"}},
		{"the year before", "date-differs", underTitle("2023-03-07 Minutes of the Forum"), []string{"2023-03-07 Minutes of the Forum"}},
		{"minutes of last autumn", "date-differs", underTitle("2023-11-07 Minutes of the Forum"), nil},
		{"the day of the approval", "date-differs", strings.Replace(inBody("## Adjourned\n"), "## Att", "Approved on 21 March 2024.\n\n## Att", 1), nil},

		{"an editor's class", "editor-debris", inBody("## Roll Call {.wp-block-heading}\n\ntext\n"), []string{"{.wp-block-heading}"}},
		{"a class of the theme", "editor-debris", inBody("## Roll Call\n\n| a |\n| - |\n| b |\n\n{.table}\n"), nil},

		{"the call before", "next-meeting-past", inBody("## Next call\n\nFebruary 22, 2024\n"), []string{"February 22, 2024"}},
		{"the next call", "next-meeting-past", inBody("## Next call\n\nMarch 21, 2024\n"), nil},
		{"without a year", "next-meeting-past", inBody("## Next call\n\nJanuary 9\n"), nil},

		{"behind a number", "no-break-space", inBody("## 1.\u00a0Roll Call\n"), []string{"\u00a0"}},
		{"behind bullets that make no list", "no-break-space", inBody("## 1. Roll Call\n\n-\u00a0one\n-\u00a0two\n\nMore\nof them:\n*\u00a0\u00a0four\n"), []string{"\u00a0", "\u00a0", "\u00a0\u00a0"}},
		{"dashes in a text, emphasis, a rule, nothing", "no-break-space", inBody("## 1. Roll Call\n\none\n-\u00a0two\n\n*\u00a0three*\n\n***\n\n-\u00a0\n"), nil},
		{"between words", "no-break-space", inBody("## 1. Roll\u00a0Call\n\n- one\u00a0two\n"), nil},

		{"one without", "organization-missing", withPeople("Ana Roe (A), Bo Chen (B), Cy Diaz, Dee Fox (D), Eli Gray (E)"), []string{"Cy Diaz"}},
		{"two without", "organization-missing", withPeople("Ana Roe (A), Bo Chen (B), Cy Diaz, Dee Fox, Eli Gray (E)"), nil},
		{"a guest", "organization-missing", withPeople("Ana Roe (A), Bo Chen (B), Cy Diaz [guest], Dee Fox (D), Eli Gray (E)"), nil},

		{"case, spaces and an apostrophe", "organization-spelling", withPeople("Ana Roe (Let's Sail), Bo Chen (Go Far), Cy Diaz (GoFar), Dee Fox (Let’s sail)"), []string{"GoFar", "Let’s sail"}},
		{"a letter left out, added, another, two swapped", "organization-spelling", withPeople("Ana Roe (Northwind), Bo Chen (Northwind), Cy Diaz (Norhwind), Dee Fox (Northwindd), Eli Gray (Northwand), Flo Hay (Norhtwind)"), []string{"Norhwind", "Northwindd", "Northwand", "Norhtwind"}},
		{"other organizations: one each, a short name, a number, the first letter", "organization-spelling",
			withPeople("Ana Roe (Tailspin), Bo Chen (Tailspan), Cy Diaz (Lamna), Dee Fox (Lamna), Eli Gray (Lamma), Flo Hay (Station 1), Gus Ito (Station 1), Hal Jay (Station 2), Ida Kay (Contoso), Jo Lam (Contoso), Kim May (Montoso)"), nil},
		{"another name", "organization-spelling", withPeople("Ana Roe (Umbra), Bo Chen (Umbra CA), Cy Diaz (Ubmra)"), nil},

		{"an instruction", "placeholder", inBody("## Roll Call\n\nCOPY THE LIST FROM THE TOOL\n"), []string{"COPY THE LIST FROM THE TOOL"}},
		{"a value", "placeholder", inBody("## Roll Call\n\nTopics:\n- Minute taker: **TBD**\n- ???\n- Scribe: *fill in*\n- lorem ipsum\n"), []string{"TBD", "???", "fill in", "lorem ipsum"}},
		{"in brackets", "placeholder", inBody("## Roll Call\n\nBy [insert name].\n"), []string{"[insert name]"}},
		{"TBD in a sentence, a country, a ballot, a link", "placeholder", inBody("## Roll Call\n\nThe date is TBD. “XX” is a country, SC-XX a ballot. [add it](https://example.com)\n"), nil},

		{"its own minutes", "self-approval", inBody("## Approval of minutes\n\nThe minutes of March 7, 2024 were approved.\n"), []string{"The minutes of March 7, 2024 were approved."}},
		{"the day first", "self-approval", inBody("## Minutes\n\n- March 7 meeting minutes were approved\n"), []string{"March 7 meeting minutes were approved"}},
		{"in two sentences", "self-approval", inBody("1. **Approve Minutes** of 7 March 2024. The draft minutes were approved, and will be posted.\n2. **Adjourned**\n"), []string{"The draft minutes were approved, and will be posted."}},
		{"the list of days behind", "self-approval", inBody("## Minutes\n\nThe minutes were approved from the following meetings: March 7.\n"), []string{"The minutes were approved from the following meetings: March 7."}},
		{"in the opening lines", "self-approval", strings.Replace(inBody("## Adjourned\n"), "## Att", "Minutes from the prior meeting on March 7 were approved.\n\n## Att", 1), []string{"Minutes from the prior meeting on March 7 were approved."}},
		{"the title of approved minutes", "self-approval", strings.Replace(inBody("## Adjourned\n"), "## Att", "# Approved Minutes of March 7, 2024\n\nThese are the approved minutes of the call of March 7.\n\n## Att", 1), nil},
		{"without a day", "self-approval", inBody("## Minutes\n\nThe minutes of the last call were approved.\n"), nil},
		{"another day's after this day's", "self-approval", inBody("## Minutes\n\nApproval of the minutes of March 7 was deferred. The minutes of February 22 were approved.\n"), nil},
		{"another day's, in two sentences", "self-approval", inBody("## Minutes\n\nApprove minutes of February 22. The minutes were approved.\n"), nil},
		{"not yet", "self-approval", inBody("## Minutes\n\nThe minutes of March 7 will be approved on the next call, or are approved if nobody objects.\n"), nil},
		{"the minutes before", "self-approval", inBody("## Approval of minutes\n\nThe minutes of February 22 were approved.\n"), nil},
		{"a later approval", "self-approval", inBody("## Minutes of March 7, 2024 (approved March 21, 2024)\n\n## Adjourned\n"), nil},

		{"no tag", "tag-missing", strings.Replace(underTitle(cleanTitle), "tags: [Minutes]", "tags: [Forum]", 1), []string{"tags: [Forum]"}},
		{"a tag in small letters", "tag-missing", strings.Replace(underTitle(cleanTitle), "tags: [Minutes]", "tags: [minutes]", 1), nil},
		{"no front matter", "tag-missing", "# Minutes of the Forum\n\n## Roll Call\n", nil},

		{"a day alone", "title-group", underTitle("2024-03-07 Minutes"), []string{"2024-03-07 Minutes"}},
		{"a subcommittee", "title-group", underTitle("2024-03-07 Minutes of the Buoy Subcommittee"), nil},

		{"words that are no person", "unread-attendee", withPeople("Ana Roe (A), 42 others by telephone, Bo Chen (B), Cy Diaz (C)"), []string{"42 others by telephone"}},
		{"not minutes", "title-group", "---\ntitle: A post\n---\n\n\\*\\*a \\*\\*\n", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range minutes.Check(parse(t, tt.src)) {
			if f.Rule == tt.rule || tt.rule == "" {
				got = append(got, strings.Trim(tt.src[f.Offset:f.End], " \n"))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s of %q (-want +got):\n%s", tt.why, tt.rule, tt.src, diff)
		}
	}
}

// TestRulesTable holds the package documentation to the rules that there are.
func TestRulesTable(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var told, want []string
	for _, m := range regexp.MustCompile(`(?m)^//\t([a-z-]+)  +[a-z]`).FindAllStringSubmatch(string(doc), -1) {
		told = append(told, m[1])
	}
	for _, r := range minutes.Rules() {
		want = append(want, r.Name)
		if r.Doc == "" || r.Severity == "" {
			t.Errorf("rule %+v says nothing", r)
		}
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("rules in doc.go (-there are +told):\n%s", diff)
	}
}

func TestCheckerOff(t *testing.T) {
	m := parse(t, inBody("## 1. Roll Call {.wp-block-heading}\n\n## 3. Adjourned\n"))
	if got := byRule(minutes.Checker{Off: []string{"agenda-number", "no-such-rule"}}.Check(m)); !cmp.Equal(got, map[string]int{"editor-debris": 1}) {
		t.Errorf("without agenda-number there are %v, want editor-debris alone", got)
	}
}

func TestRepair(t *testing.T) {
	tests := []struct{ why, src, want string }{
		{"single stars", inBody("## Roll Call\n\nThey \\*must\\* come.\n"), inBody("## Roll Call\n\nThey *must* come.\n")},
		{"emphasis", inBody("## Roll Call\n\n\\*\\*Names: \\*\\*none\n"), inBody("## Roll Call\n\n**Names:** none\n")},
		{"an entry that is there twice", withPeople("Ana Roe (A), Bo Chen (B), Bo Chen (B), Cy Diaz (C), Ana Roe (A)"), withPeople("Ana Roe (A), Bo Chen (B), Cy Diaz (C)")},
		{"entries in bullets", withPeople("- Ana Roe (A)\n- Bo Chen (B)\n- Ana Roe (A)\n- Cy Diaz (C)"), withPeople("- Ana Roe (A)\n- Bo Chen (B)\n- Cy Diaz (C)")},
		{"a tag", strings.Replace(underTitle(cleanTitle), "[Minutes]", "[Forum]", 1), strings.Replace(underTitle(cleanTitle), "[Minutes]", "[Forum, Minutes]", 1)},
		{"no tags at all", strings.Replace(underTitle(cleanTitle), "tags: [Minutes]\n", "", 1), strings.Replace(underTitle(cleanTitle), "tags: [Minutes]\n", "tags:\n  - Minutes\n", 1)},
		{"bullets that make no list", inBody("## Roll Call\n\n-\u00a0one\n-\u00a0two\n"), inBody("## Roll Call\n\n- one\n- two\n")},
		{"people in bullets that make no list", withPeople("-\u00a0Ana Roe (A)\n-\u00a0Bo Chen (B)\n-\u00a0Cy Diaz (C)"), withPeople("- Ana Roe (A)\n- Bo Chen (B)\n- Cy Diaz (C)")},
		{"one alone may be a footnote", inBody("## Roll Call\n\n*\u00a0by telephone\n"), inBody("## Roll Call\n\n*\u00a0by telephone\n")},
		{"what has no fix stays", underTitle("2024-03-07 Minutes"), underTitle("2024-03-07 Minutes")},
	}
	for _, tt := range tests {
		m := parse(t, tt.src)
		got, err := minutes.Repair(m, minutes.Check(m))
		if err != nil || string(got) != tt.want {
			t.Errorf("%s: repaired is %q, %v\nwant %q", tt.why, got, err, tt.want)
		}
	}
}

func TestRepairRefuses(t *testing.T) {
	src := inBody("## 1. Roll Call\n\n## 2. Adjourned\n")
	m := parse(t, src)
	at := strings.Index(src, "Bo Chen")
	tests := []struct {
		why   string
		fixes []minutes.Fix
	}{
		{"fixes that touch the same bytes", []minutes.Fix{{Start: 10, End: 20}, {Start: 15, End: 25}}},
		{"a fix outside of the file", []minutes.Fix{{Start: len(src), End: len(src) + 1}}},
		{"a person lost", []minutes.Fix{{Start: at, End: at + len("Bo Chen (Contoso), ")}}},
		{"an item lost", []minutes.Fix{{Start: strings.Index(src, "## 2"), End: len(src)}}},
		{"front matter that does not read", []minutes.Fix{{Start: 3, End: 3, Text: "\na: ["}}},
	}
	for _, tt := range tests {
		var findings []minutes.Finding
		for i := range tt.fixes {
			findings = append(findings, minutes.Finding{Fix: &tt.fixes[i]})
		}
		out, err := minutes.Repair(m, findings)
		var refused *minutes.WriteError
		if out != nil || !errors.As(err, &refused) {
			t.Errorf("%s: Repair gives %q, %v, want a WriteError", tt.why, out, err)
		}
	}
}

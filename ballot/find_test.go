package ballot

import (
	"strings"
	"testing"
)

var findTests = []struct {
	in, want, why string
}{
	{"Ballot 218 passed.", "218", "a legacy number"},
	{"ballot 62 for certificate profiles", "62", "small letters"},
	{"Ballots 180, 181, and 182", "180 181 182", "a list"},
	{"Ballots 101 and 102", "101 102", "two"},
	{"Ballot 101 and 102 have passed", "101 102", "the singular for two"},
	{"Ballots 180-182 pass", "180 181 182", "a range"},
	{"Ballots 180 – 182", "180 181 182", "a range with spaces"},
	{"ballots 91 through 93", "91 92 93", "a range in words"},
	{"Ballots 91 to 93, 95 thru 96", "91 92 93 95 96", "ranges in other words"},
	{"Ballots 91–93", "91 92 93", "a range with the dash of print"},
	{"Ballots SC-30 through SC-32", "SC-30 SC-31 SC-32", "the series twice"},
	{"Ballots SC30 – SC32, SC-40 to 41", "SC-30 SC-31 SC-32 SC-40 SC-41", "the series twice and once"},
	{"SC30 through SC32", "SC-30 SC-31 SC-32", "a range without the word"},
	{"changed SC30 to SC32", "SC-30 SC-32", "no range without the word"},
	{"Ballot 91 to 93", "91 93", "the singular makes no range of to"},
	{"Ballots 91 through March", "91", "a word behind through"},
	{"Ballots 93 to 91", "93 91", "what runs down is no range"},
	{"Ballots SC-30 to CSC-32", "SC-30 CSC-32", "two series are no range"},
	{"Ballots 177/178", "177 178", "a slash"},
	{"Ballots 116 (revised terms); 117 (fixes); and 119", "116 117 119", "brackets between them"},
	{"Ballots 118,\n119 and 120", "118 119 120", "a list over a line end"},
	{"(Ballot 5 – January 2008)", "5", "a date behind a dash is no range"},
	{"Ballot 193 – 825-day lifetimes", "193", "an amount behind a dash is no range"},
	{"Ballot 190, 10 votes", "190", "an amount behind a comma"},
	{"Ballot 144 and 25 members", "144", "an amount behind and"},
	{"Ballot 80). August 1", "80", "a bracket and a full stop behind it"},
	{"Ballot 191 may help", "191", "may is no month here"},
	{"Ballot # 12, Ballot No. 13, Ballot number 14", "12 13 14", "words and signs for number"},
	{"Ballot \\[91\\] – Chair", "91", "an escaped bracket"},
	{"two ballots (154 and 155) are open", "154 155", "in brackets"},
	{"Ballot SC 81, SC81v3, SC-081", "SC-81 SC-81v3 SC-81", "one ballot in three spellings"},
	{"SC13, SC 28, Ballot SC-9", "SC-13 SC-28 SC-9", "three spellings"},
	{"SC20, SC21", "SC-20 SC-21", "two in a row"},
	{"SC30/SC31 and SC30/31", "SC-30 SC-31 SC-30 SC-31", "slashes with the series and without"},
	{"Ballots SC 30 and SC 31, review ends", "SC-30 SC-31", "the plural before series"},
	{"Ballots CSCWG 9 and 10 have passed", "CSCWG-9 CSCWG-10", "the series carries over"},
	{"CSC-7v2, CSC-24 (v3), SC-52 version 2, SC-61 v.4", "CSC-7v2 CSC-24v3 SC-52v2 SC-61v4", "versions"},
	{"CSCWG-7", "CSCWG-7", "the group's name as series"},
	{"SMC05, SMC 012, SMC-8", "SMC-5 SMC-12 SMC-8", "another series"},
	{"NS-001 and NS008v3", "NS-1 NS-8v3", "zeros"},
	{"Forum-18, Ballot FORUM 10, Ballot FORUM-4 v2", "FORUM-18 FORUM-10 FORUM-4v2", "the Forum's series"},
	{"Forum -13 had passed", "FORUM-13", "a space before the dash"},
	{"**SC-81**, _SC82_, [SC-83](/ballots/sc-84/), `NS-5`", "SC-81 SC-82 SC-83 SC-84 NS-5", "markup around, and a link's target"},
	{"Ballot **218** and **Ballot** _219_", "218 219", "markup between the word and the number"},
	{"SC\\-81, SC&nbsp;82, SC\u201183, SC\u00a084", "SC-81 SC-82 SC-83 SC-84", "escapes, entities and the dashes and spaces of print"},
	{"/2019/02/01/ballot-sc14-phone/", "SC-14", "a path"},
	{"Ballot CSWG-07", "CSWG-7", "an unknown series behind the word"},
	{"Ballot\n218", "218", "a wrapped line"},

	{"version 2.1.4 of the BRs, BR 1.8.0, SBR 1.0.4", "", "documents' versions"},
	{"Baseline 1.5.4 and NS 1.1", "", "a chapter"},
	{"SC 4.2, SC-4.2", "", "a section"},
	{"SCXX, SC-XX, SC-0XX, SC0XX", "", "placeholders"},
	{"ballots 2 weeks, ballot 7 day", "", "amounts of time"},
	{"Ballot: 7 votes", "", "a colon before an amount"},
	{"Ballot:\n\n1. Other business", "", "a list below"},
	{"the ballot\n2. Other business", "", "an item on the next line"},
	{"This ballot (1) deletes", "", "an enumeration in a sentence"},
	{"RFC 8657, SC-2019, Ballot 2019", "", "years and RFCs have four digits"},
	{"CA/B Forum 2022, CAB Forum, 6 March, CAB-Forum-03-2023", "", "the Forum and a date"},
	{"Forum - 19 May", "", "a date behind a dash"},
	{"ns1.example.com, ns-2", "", "hosts"},
	{"ISO/IEC JTC 1/SC 27", "", "a committee"},
	{"DISC 9, ASC-9, Ballotbox 3", "", "parts of words"},
	{"éSC-9", "", "a letter of another script before it"},
	{"Ballot 5%", "", "a share"},
	{"SC12a", "", "a letter behind the number"},
}

func TestFindIDs(t *testing.T) {
	for _, tt := range findTests {
		var got []string
		for _, m := range FindIDs(tt.in) {
			got = append(got, m.ID.String())
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("FindIDs(%q) = %q, want %q: %s", tt.in, s, tt.want, tt.why)
		}
	}
}

func TestFindIDsPlaces(t *testing.T) {
	text := "Ballots 180-181 and Ballot SC 81 v2."
	var got []string
	for _, m := range FindIDs(text) {
		got = append(got, text[m.Start:m.End])
	}
	if s := strings.Join(got, "|"); s != "180-181|180-181|SC 81 v2" {
		t.Errorf("places: %s", s)
	}
}

// checkMentions reports what is wrong with the mentions of a text: they are in order and inside it, share bytes only where a range
// names several, and name ballots.
func checkMentions(t *testing.T, text string) {
	t.Helper()
	var last Mention
	for i, m := range FindIDs(text) {
		same := m.Start == last.Start && m.End == last.End && m.ID.Number == last.ID.Number+1
		if m.Start < 0 || m.Start >= m.End || m.End > len(text) || i > 0 && m.Start < last.End && !same {
			t.Errorf("%q: mention %v behind %v", text, m, last)
		}
		if m.ID.Number < 1 || m.ID.Number > maxNumber || m.ID.Version > maxNumber {
			t.Errorf("%q: mention of %#v", text, m.ID)
		}
		if back, err := ParseID(m.ID.String()); err != nil || back != m.ID {
			t.Errorf("%q: %v comes back as %v, %v", text, m.ID, back, err)
		}
		last = m
	}
}

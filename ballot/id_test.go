package ballot

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestParseID(t *testing.T) {
	for _, tt := range []struct {
		in, want, why string
	}{
		{"SC-81", "SC-81", "the canonical spelling"},
		{"SC-81v2", "SC-81v2", "with a version"},
		{"218", "218", "a ballot from before series existed"},
		{"218v2", "218v2", "such a ballot with a version"},
		{"sc-081", "SC-81", "small letters and a leading zero"},
		{"SC 28", "SC-28", "a space for the dash"},
		{"SMC012", "SMC-12", "no dash"},
		{"CSC – 6", "CSC-6", "a spaced dash of print"},
		{"SC\u201181", "SC-81", "a dash that does not break"},
		{"SC\u00a081", "SC-81", "a space that does not break"},
		{"Ballot SC 81 version 2", "SC-81v2", "the word before it, the version written out"},
		{"FORUM-20 v.2", "FORUM-20v2", "a version with a full stop"},
		{"SC-24 (v3)", "SC-24v3", "a version in brackets"},
		{"Ballot # 12", "12", "a number sign"},
		{"CSCWG-7", "CSCWG-7", "the series as written, though it means CSC"},
		{"WG-7", "WG-7", "a series that the package does not know"},
	} {
		got, err := ParseID(tt.in)
		if err != nil || got.String() != tt.want {
			t.Errorf("ParseID(%q) = %v, %v; want %s: %s", tt.in, got, err, tt.want, tt.why)
		}
	}
}

func TestParseIDError(t *testing.T) {
	for _, tt := range []struct {
		in     string
		offset int
		why    string
	}{
		{"", 0, "empty"},
		{"SC", 2, "no number"},
		{"SC-", 2, "a dash that ends the text"},
		{"SC-XX", 3, "a placeholder"},
		{"BALLOT1", 0, "the word, which is no series"},
		{"Ballot Ballot 1", 7, "the word twice"},
		{"S-1", 0, "a series of one letter"},
		{"CERTIFICATES-1", 0, "too long for a series"},
		{"SC-0", 3, "numbers begin at 1"},
		{"SC-2019", 3, "a year"},
		{"SC-81 passed", 5, "more than an identifier"},
		{"SC-81v", 5, "a version without its number"},
		{" SC-81", 0, "space before it"},
	} {
		_, err := ParseID(tt.in)
		var e *SyntaxError
		if !errors.As(err, &e) || e.Offset != tt.offset || e.Text != tt.in || e.Want == "" {
			t.Errorf("ParseID(%q): %v; want an error at byte %d: %s", tt.in, err, tt.offset, tt.why)
		}
	}
}

func TestIDText(t *testing.T) {
	for _, id := range []ID{{}, {"", 218, 0}, {"SC", 81, 2}, {"CSCWG", 7, 0}} {
		text, err := json.Marshal(id)
		if err != nil {
			t.Fatal(err)
		}
		got := ID{"NS", 1, 1}
		if err := json.Unmarshal(text, &got); err != nil || got != id {
			t.Errorf("%#v written as %s comes back as %#v, %v", id, text, got, err)
		}
	}
	got := ID{"NS", 1, 0}
	if err := got.UnmarshalText([]byte("SC-")); err == nil || got != (ID{"NS", 1, 0}) {
		t.Errorf("a text that is no ID: got %v, %v; want an error and no change", got, err)
	}
	b, err := json.Marshal(Ballot{Title: "Logging"})
	if want := `{"title":"Logging"}`; err != nil || string(b) != want {
		t.Errorf("a ballot without an ID: %s, %v; want %s", b, err, want)
	}
}

func TestIDCompare(t *testing.T) {
	order := []ID{{}, {"", 5, 0}, {"", 218, 0}, {"CSC", 9, 0}, {"SC", 2, 0}, {"SC", 10, 0}, {"SC", 10, 1}}
	for i, a := range order {
		for j, b := range order {
			if got, want := a.Compare(b), min(1, max(-1, i-j)); got != want {
				t.Errorf("%v.Compare(%v) = %d, want %d", a, b, got, want)
			}
		}
	}
	if got := (ID{"SC", 10, 1}).Unversioned(); got != (ID{"SC", 10, 0}) {
		t.Errorf("Unversioned = %v", got)
	}
}

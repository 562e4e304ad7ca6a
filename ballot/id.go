package ballot

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// An ID identifies a ballot: a series, a number in it and the version of the text. Its zero value is no ballot.
type ID struct {
	Series  string // "SC", "CSC", "SMC", "NS", "FORUM"; empty for the Forum's own ballots before series existed
	Number  int    // from 1
	Version int    // 0 where none is given
}

// maxNumber is the highest number and the highest version that is read. Four digits are a year or an RFC.
const maxNumber = 999

// A SyntaxError says why a text is no ballot identifier.
type SyntaxError struct {
	Text   string // the text that was to be read
	Offset int    // the byte at which it departs from the syntax, from 0
	Want   string // what was expected there: "a number from 1 to 999"
}

// Error names the text, the byte and what was expected there.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("ballot: parse %q: want %s at byte %d", e.Text, e.Want, e.Offset)
}

// ParseID reads a text that is one ballot identifier and nothing else, in any spelling that FindIDs finds: "SC-81",
// "sc081v2", "Ballot SC 81 version 2", "218". A series that the package does not know is read as well
// ("WG-7"), as a series is any two to eight letters. The error is a *SyntaxError.
func ParseID(s string) (ID, error) {
	fail := func(at int, want string) (ID, error) {
		return ID{}, &SyntaxError{Text: s, Offset: at, Want: want}
	}
	i := 0
	if j, ok := ballotWord(s, 0); ok {
		i, _ = skipGap(s, j)
	}
	var id ID
	j := i
	for j < len(s) && isLetter(s[j]) {
		j++
	}
	if n := j - i; n > 0 {
		if n < 2 || n > 8 || strings.EqualFold(s[i:j], "ballot") || strings.EqualFold(s[i:j], "ballots") {
			return fail(i, "a series of two to eight letters, not the word ballot")
		}
		id.Series = strings.ToUpper(s[i:j])
		j, _ = skipJoint(s, j)
	} else if i == len(s) {
		return fail(i, "a series or a number")
	}
	k, n := number(s, j)
	if n == 0 {
		return fail(j, "a number from 1 to "+strconv.Itoa(maxNumber))
	}
	id.Number = n
	k, id.Version = version(s, k)
	if k != len(s) {
		return fail(k, "the end or a version")
	}
	return id, nil
}

// String returns the canonical spelling: "SC-81", "SC-81v2", "218". It is empty for the zero ID.
func (id ID) String() string {
	if id.IsZero() {
		return ""
	}
	b, _ := id.AppendText(nil)
	return string(b)
}

// AppendText appends what String returns. The error is always nil.
func (id ID) AppendText(b []byte) ([]byte, error) {
	if id.IsZero() {
		return b, nil
	}
	if id.Series != "" {
		b = append(append(b, id.Series...), '-')
	}
	b = strconv.AppendInt(b, int64(id.Number), 10)
	if id.Version != 0 {
		b = strconv.AppendInt(append(b, 'v'), int64(id.Version), 10)
	}
	return b, nil
}

// MarshalText returns what String returns.
func (id ID) MarshalText() ([]byte, error) { return id.AppendText(nil) }

// UnmarshalText reads what MarshalText returned, and every spelling that ParseID reads. Empty text is the zero ID.
func (id *ID) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*id = ID{}
		return nil
	}
	v, err := ParseID(string(text))
	if err == nil {
		*id = v
	}
	return err
}

// IsZero reports whether id names no ballot.
func (id ID) IsZero() bool { return id == ID{} }

// Unversioned returns id without its version: one name for all texts of a ballot.
func (id ID) Unversioned() ID {
	id.Version = 0
	return id
}

// Compare returns -1, 0 or +1: by series, then number, then version. The ballots without a series come first.
func (id ID) Compare(other ID) int {
	return cmp.Or(cmp.Compare(id.Series, other.Series), cmp.Compare(id.Number, other.Number), cmp.Compare(id.Version, other.Version))
}

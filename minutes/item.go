package minutes

import "example.org/proceedings/ballot"

// An Item is one item of business.
type Item struct {
	Number         string          `json:"number,omitzero"` // as written without punctuation: "8", "II", "5a"
	Title          string          `json:"title"`           // "Ballot Status"
	Classification Classification  `json:"classification,omitzero"`
	Text           string          `json:"text,omitzero"`    // Markdown, without what the fields below hold
	Ballots        []ballot.Status `json:"ballots,omitzero"` // the stages of a ballot status section
	Agenda         []Item          `json:"agenda,omitzero"`  // the items below this one
}
